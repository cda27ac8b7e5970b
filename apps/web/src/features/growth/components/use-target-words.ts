import type { GrowthTarget } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { useGrowthWords } from './use-growth-words.js';

/** A target in words: `10 parter i näringslivet till 31 december 2027`. */
export function useTargetWords() {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  return ({ sector, count, by }: GrowthTarget): string =>
    t(`targets.named.${sector ?? 'all'}`, { count, date: words.date(by) });
}
