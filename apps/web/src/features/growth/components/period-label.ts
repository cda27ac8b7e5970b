import type { GrowthPeriod, GrowthStep } from '@registry/domain/growth';
import type { TFunction } from 'i18next';

/** `2016`, `2016 kv 1` or `2016-02`. */
export function periodLabel({ start }: Pick<GrowthPeriod, 'start'>, step: GrowthStep, t: TFunction<'growth'>): string {
  const year = start.slice(0, 4);
  if (step === 'year') return year;
  if (step === 'month') return start.slice(0, 7);
  return t('period.quarter', { year, number: (Number(start.slice(5, 7)) + 2) / 3 });
}
