import type { CommitteeNews } from '@registry/domain/committee';
import { useTranslation } from 'react-i18next';
import { formatDate, formatPartialDate } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/language.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Badge } from '../../../ui/badge.js';

const dayOf = ({ effective }: CommitteeNews, language: Language): string =>
  effective.precision === 'day'
    ? formatDate(effective.effectiveOn, language)
    : formatPartialDate(effective.effectiveOn, effective.precision, language);

/** What happened and when; and when the registry learned of it, if the committee could not have known. */
export function NewsDetail({ news, isStepShown = false }: { news: CommitteeNews; isStepShown?: boolean }) {
  const { t } = useTranslation(['committee', 'common']);
  const language = useLanguage();
  const day = dayOf(news, language);
  const recorded = formatDate(news.recordedOn, language);
  const to = t(`common:status.${news.to}`);
  const step = news.from === null ? to : t('committee:step', { from: t(`common:status.${news.from}`), to });
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <span>{isStepShown ? `${step}, ${day}` : day}</span>
      {news.timing === 'new' ? null : (
        <Badge tone={news.timing === 'planned' ? 'info' : 'warning'}>
          {t(`committee:timing.${news.timing}`, { date: recorded })}
        </Badge>
      )}
    </span>
  );
}
