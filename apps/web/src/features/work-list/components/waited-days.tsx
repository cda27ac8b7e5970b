import type { DatedOn } from '@registry/domain/calendar';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';

/** For how long: in days when the day is known, otherwise only since when. */
export function WaitedDays({ days, since }: { days: number; since: DatedOn }) {
  const { t } = useTranslation('worklist');
  const language = useLanguage();
  const sinceWords = t('since', { date: formatPartialDate(since.effectiveOn, since.precision, language) });
  if (since.precision !== 'day') return sinceWords;
  return days === 0 ? t('days', { count: 0 }) : `${t('days', { count: days })}, ${sinceWords}`;
}
