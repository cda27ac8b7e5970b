import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../../api/unanswered.js';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Card } from '../../../ui/card.js';
import { overviewQuery } from '../api/overview-query.js';
import { ExportSection } from './export-section.js';
import { ImportSection } from './import-section.js';
import { SuppressSection } from './suppress-section.js';
import { TopicsSection } from './topics-section.js';
import { WordingSection } from './wording-section.js';

/** What coordinators do about the newsletter. */
export function Subscribers({ today }: { today: string }) {
  const { t } = useTranslation('newsletter');
  const language = useLanguage();
  const query = useQuery(overviewQuery);
  const { data } = query;
  if (data === undefined) return <Unanswered query={query} />;
  return (
    <div className="flex flex-col gap-8">
      <Card>
        <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
          {(['active', 'pending', 'left'] as const).map((state) => (
            <div key={state}>
              <dt className="text-sm text-muted">{t(`manage.${state}`)}</dt>
              <dd className="tabular text-xl font-semibold">{formatNumber(data[state], language)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <TopicsSection topics={data.topics} />
      {data.topics.length > 0 ? <ExportSection topics={data.topics} today={today} /> : null}
      {data.topics.length > 0 ? <ImportSection topics={data.topics} /> : null}
      <WordingSection wordings={data.wordings} />
      <SuppressSection />
    </div>
  );
}
