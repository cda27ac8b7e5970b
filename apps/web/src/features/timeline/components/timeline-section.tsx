import type { TimelineEntry } from '@registry/domain/timeline';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatDate, formatDateTime } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { ShowMore } from '../../../ui/show-more.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { Timeline } from '../../../ui/timeline.js';
import { timelineQuery } from '../api/timeline-query.js';
import { ChangeLines } from './change-lines.js';
import { doerOf, sentenceOf, type TimelineWords } from './entry-text.js';
import { groupByDay } from './group-by-day.js';

/** Everything that happened to a partner, by day, newest first. */
export function TimelineSection({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation(['timeline', 'partner', 'contacts', 'common']);
  const { t: tPartner } = useTranslation('partner');
  const language = useLanguage();
  const words: TimelineWords = { t, tPartner, language };
  const { data, error, isPending, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    timelineQuery(partnerId),
  );
  const entries = data?.pages.flatMap((page) => page.items) ?? [];

  return (
    <Section title={t('timeline:title')}>
      {isPending ? <SkeletonRows rows={4} /> : null}
      <ProblemNotice
        error={error}
        action={<Button onPress={() => void refetch()}>{t('common:actions.tryAgain')}</Button>}
      />
      {data && entries.length === 0 ? <p className="text-muted">{t('timeline:empty')}</p> : null}
      <div className="flex flex-col gap-6">
        {groupByDay(entries).map((group) => (
          <div key={group.day} className="flex flex-col gap-3">
            <h3 className="text-sm font-semibold text-muted">
              <time dateTime={group.day}>{formatDate(group.day, language)}</time>
            </h3>
            <Timeline
              label={formatDate(group.day, language)}
              entries={group.entries.map((entry) => ({
                id: entry.id,
                title: sentenceOf(entry, words),
                when: <Clock at={entry.at} />,
                children: <EntryBody entry={entry} words={words} />,
              }))}
            />
          </div>
        ))}
      </div>
      {entries.length > 0 ? (
        <ShowMore
          shown={entries.length}
          total={data?.pages[0]?.total ?? entries.length}
          hasMore={hasNextPage}
          isLoading={isFetchingNextPage}
          onShowMore={() => void fetchNextPage()}
        />
      ) : null}
    </Section>
  );
}

/** The time of day: the day stands above. */
function Clock({ at }: { at: string }) {
  return <time dateTime={at}>{formatDateTime(at).slice(-5)}</time>;
}

function EntryBody({ entry, words }: { entry: TimelineEntry; words: TimelineWords }) {
  return (
    <>
      <p>{doerOf(entry, words)}</p>
      <ChangeLines entry={entry} words={words} />
    </>
  );
}
