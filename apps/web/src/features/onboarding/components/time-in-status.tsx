import type { PartnerSummary } from '@registry/domain/partner';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { daysInStatus } from '../way-in.js';

/** For how long: in days when the day is known, otherwise only since when. */
export function TimeInStatus({ partner, today }: { partner: PartnerSummary; today: string }) {
  const { t } = useTranslation('onboarding');
  const language = useLanguage();
  const { effectiveOn, precision } = partner.statusSince;
  if (precision !== 'day') return t('since', { date: formatPartialDate(effectiveOn, precision, language) });
  return <time dateTime={effectiveOn}>{t('days', { count: daysInStatus(partner, today) })}</time>;
}
