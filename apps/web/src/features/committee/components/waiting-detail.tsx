import type { CommitteeWaiting } from '@registry/domain/committee';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';

/** Since when, and for how many days when the day is known. */
export function WaitingDetail({
  waiting,
  isStatusShown = false,
}: {
  waiting: CommitteeWaiting;
  isStatusShown?: boolean;
}) {
  const { t } = useTranslation(['committee', 'common']);
  const language = useLanguage();
  const { since, days, status } = waiting;
  const date = formatPartialDate(since.effectiveOn, since.precision, language);
  const words =
    since.precision === 'day' ? t('committee:waited', { count: days, date }) : t('committee:sinceDate', { date });
  return isStatusShown ? `${t(`common:status.${status}`)}, ${words}` : words;
}
