import type {
  GrowthDifference,
  GrowthReport,
  PublishedComparison,
  PublishedReport as Report,
} from '@registry/domain/growth';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { Segmented } from '../../../ui/segmented.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { comparisonQuery } from '../api/published-report-queries.js';
import type { PublishedView } from '../published-view.js';
import { DifferenceNote } from './difference-note.js';
import { SinceThen } from './since-then.js';

interface Place {
  /** The first day of one, or `all`: what happened in all of them. */
  period: string;
  figure: GrowthDifference['figure'];
  in: GrowthDifference['in'];
  group?: string | undefined;
}

/** Draws a report; `noteOf` says what there is to say below a figure. */
export type DrawReport = (
  report: GrowthReport,
  version: 'published' | 'now',
  noteOf: (place: Place) => ReactNode,
) => ReactNode;

interface PublishedReportProps {
  published: Report;
  view: PublishedView;
  onView: (patch: PublishedView) => void;
  periodOf: (start: string) => string;
  groupOf: (key: string) => string;
  draw: DrawReport;
}

const placeKey = ({
  period,
  figure,
  in: column,
  group,
}: Omit<Place, 'group'> & { group?: string | null | undefined }): string =>
  JSON.stringify([period, figure, column, group ?? null]);

/** What happened in all periods of a report together (`all`), beside the same now. Nothing where they come to the same. */
function wholeDifference(
  { figure, in: column, group }: Place,
  report: Report['report'],
  { now, differences }: PublishedComparison,
): GrowthDifference | undefined {
  if (group !== undefined) return undefined;
  const sumOf = ({ periods }: GrowthReport) =>
    periods.reduce((sum, { sectors, total }) => sum + (column === 'total' ? total : sectors[column])[figure], 0);
  const [published, today] = [sumOf(report), sumOf(now)];
  if (published === today) return undefined;
  const parts = differences.filter((one) => one.group === null && one.in === column && one.figure === figure);
  const changes = [...new Set(parts.flatMap((part) => part.changes))].sort((one, other) => one - other);
  return { period: report.from, in: column, group: null, figure, published, now: today, changes };
}

/** A report as it was published, beside what is known now, with every difference marked and explained. */
export function PublishedReport({ published, view, onView, periodOf, groupOf, draw }: PublishedReportProps) {
  const { t } = useTranslation(['reports', 'common']);
  const comparison = useQuery(comparisonQuery(published.id));
  const differences = new Map(
    (comparison.data?.differences ?? []).map((difference) => [placeKey(difference), difference]),
  );
  const isNow = view.version === 'now' && comparison.data !== undefined;
  const differenceAt = (place: Place) =>
    place.period === 'all' && comparison.data !== undefined
      ? wholeDifference(place, published.report, comparison.data)
      : differences.get(placeKey(place));
  const noteOf = (place: Place) => {
    if (isNow) return null;
    const difference = differenceAt(place);
    // The paused have no column of their own: they are said where they are counted.
    const paused = place.figure === 'end' ? differenceAt({ ...place, figure: 'pausedAtEnd' }) : undefined;
    if (difference === undefined && paused === undefined) return null;
    return (
      <>
        {difference === undefined ? null : <DifferenceNote difference={difference} />}
        {paused === undefined ? null : (
          <DifferenceNote difference={paused} of={t('reports:difference.paused', { number: paused.published })} />
        )}
      </>
    );
  };
  return (
    <div className="flex flex-col gap-8 print:gap-4">
      {comparison.data ? (
        <SinceThen comparison={comparison.data} periodOf={periodOf} groupOf={groupOf} />
      ) : comparison.error === null ? (
        <Skeleton className="h-24" />
      ) : (
        <ProblemNotice
          error={comparison.error}
          title={t('reports:since.failed')}
          action={
            <Button size="small" onPress={() => void comparison.refetch()}>
              {t('common:actions.tryAgain')}
            </Button>
          }
        />
      )}
      {differences.size === 0 ? null : (
        <div className="flex flex-col gap-3 print:hidden">
          <Segmented<'published' | 'now'>
            label={t('reports:version.label')}
            isLabelHidden
            isStacked
            options={[
              { id: 'published', label: t('reports:version.published') },
              { id: 'now', label: t('reports:version.now') },
            ]}
            value={isNow ? 'now' : 'published'}
            onChange={(version) => onView({ version })}
          />
          {isNow ? <Notice>{t('reports:version.isNow')}</Notice> : null}
        </div>
      )}
      {isNow ? draw(comparison.data.now, 'now', noteOf) : draw(published.report, 'published', noteOf)}
    </div>
  );
}
