import type { RetentionRun as Run } from '@registry/domain/privacy';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatDateTime } from '../../../i18n/format.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { retentionRunsQuery } from '../api/retention-runs-query.js';
import { useRehearse } from '../api/use-retention.js';
import { RetentionRun, RetentionState } from './retention-run.js';
import { RetentionRunItems } from './retention-run-items.js';

/** Disposal of what nothing needs any more: rehearsed, looked at, waiting in quarantine, and what has been. */
export function Retention() {
  const { t } = useTranslation('privacy');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(retentionRunsQuery);
  const rehearse = useRehearse();
  if (data === undefined) {
    if (error === null) return <SkeletonRows />;
    const again = <Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>;
    return <ProblemNotice error={error} action={again} />;
  }
  const { waiting, rehearsal, hasNews, past } = sortRuns(data);
  const act = (
    <Button
      variant={data.length === 0 ? 'primary' : 'secondary'}
      isDisabled={rehearse.isPending}
      onPress={() => rehearse.mutate(undefined)}
    >
      {rehearse.isPending ? t('retention.rehearsing') : t('retention.rehearse')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-8">
      <AttemptProblem error={rehearse.error} />
      {data.length === 0 ? (
        <EmptyState title={t('retention.none')} action={act}>
          {t('retention.noneText')}
        </EmptyState>
      ) : (
        <section aria-labelledby="retention-rehearsal" className="flex flex-col gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="retention-rehearsal" className="text-xl font-semibold">
              {t('retention.rehearsal')}
            </h2>
            {act}
          </div>
          <p role="status">
            {rehearsal === undefined
              ? t('retention.noRehearsal')
              : hasNews
                ? null
                : waiting.length > 0
                  ? t('retention.allWaiting')
                  : t('retention.nobodyDue', { at: formatDateTime(rehearsal.startedAt) })}
          </p>
          {rehearsal !== undefined && hasNews ? <RetentionRun run={rehearsal} /> : null}
        </section>
      )}
      {waiting.length > 0 ? (
        <section aria-labelledby="retention-waiting" className="flex flex-col gap-4">
          <h2 id="retention-waiting" className="text-xl font-semibold">
            {t('retention.waiting')}
          </h2>
          {waiting.map((run) => (
            <RetentionRun key={run.id} run={run} />
          ))}
        </section>
      ) : null}
      {past.length > 0 ? <PastRuns runs={past} /> : null}
    </div>
  );
}

/** Only the newest run can be a rehearsal to act on: what an older one found may have changed since. */
function sortRuns(runs: readonly Run[]) {
  const [newest] = runs;
  const rehearsal = newest?.state === 'rehearsed' ? newest : undefined;
  const waiting = runs.filter(({ state }) => state === 'quarantined');
  const inQuarantine = new Set(waiting.flatMap(({ items }) => items.map(({ subjectId }) => subjectId)));
  /** It found somebody who does not wait in quarantine already. */
  const hasNews = rehearsal?.items.some(({ subjectId }) => !inQuarantine.has(subjectId)) ?? false;
  return { rehearsal, waiting, hasNews, past: runs.filter((run) => run !== rehearsal && run.state !== 'quarantined') };
}

function PastRuns({ runs }: { runs: readonly Run[] }) {
  const { t } = useTranslation('privacy');
  return (
    <section aria-labelledby="retention-past" className="flex flex-col gap-3">
      <h2 id="retention-past" className="text-xl font-semibold">
        {t('retention.past')}
      </h2>
      <ul className="rounded-card border border-line bg-surface px-5 shadow-card">
        {runs.map((run) => (
          <li key={run.id} className="border-t border-line py-3 first:border-t-0">
            <details>
              <summary className="tabular min-h-8 py-1">
                {formatDateTime(run.startedAt)} <RetentionState state={run.state} />{' '}
                <span className="text-muted">{t('retention.persons', { count: run.items.length })}</span>
              </summary>
              <div className="py-3">
                <RetentionRunItems items={run.items} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
