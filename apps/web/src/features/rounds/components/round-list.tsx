import type { RoundSummary } from '@registry/domain/round';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { dayOfInstant } from '../../../i18n/format.js';
import { Button } from '../../../ui/button.js';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ButtonLink, Link } from '../../../ui/link.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { useMedia } from '../../../ui/use-media.js';
import { Day } from '../../../vocabulary/day.js';
import { roundsQuery } from '../api/rounds-query.js';
import { figuresOf } from '../round-figures.rules.js';
import { RoundStateBadge } from './round-state-badge.js';

/** Every round with its state and how many have answered. */
export function RoundList() {
  const { t } = useTranslation(['rounds', 'common']);
  const { data, error, refetch } = useQuery(roundsQuery);
  const isNarrow = useMedia('(max-width: 47.99rem)');
  if (data === undefined) {
    if (error === null) return <SkeletonRows rows={4} />;
    const again = <Button onPress={() => void refetch()}>{t('common:actions.tryAgain')}</Button>;
    return <ProblemNotice error={error} title={t('rounds:listFailed')} action={again} />;
  }
  if (data.length === 0) {
    return (
      <EmptyState title={t('rounds:empty')} action={<ButtonLink to="/utskick/nytt">{t('rounds:new')}</ButtonLink>}>
        {t('rounds:emptyText')}
      </EmptyState>
    );
  }
  return isNarrow ? <RoundCards rounds={data} /> : <RoundTable rounds={data} />;
}

interface RoundRows {
  rounds: readonly RoundSummary[];
}

function RoundTable({ rounds }: RoundRows) {
  const { t } = useTranslation('rounds');
  return (
    <DataTable
      caption={t('caption')}
      rows={rounds}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: t('column.name'), isRowHeader: true, cell: (round) => <RoundName round={round} /> },
        { key: 'state', header: t('column.state'), cell: ({ state }) => <RoundStateBadge state={state} /> },
        { key: 'answered', header: t('column.answered'), align: 'end', cell: (round) => <Answered round={round} /> },
        {
          key: 'started',
          header: t('column.started'),
          className: 'tabular',
          cell: (round) => <Started round={round} />,
        },
        {
          key: 'deadline',
          header: t('column.deadline'),
          className: 'tabular',
          cell: ({ deadline }) => <Day on={deadline} />,
        },
      ]}
    />
  );
}

function RoundCards({ rounds }: RoundRows) {
  const { t } = useTranslation('rounds');
  return (
    <ul aria-label={t('caption')} className="grid gap-3">
      {rounds.map((round) => (
        <li key={round.id} className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4 shadow-card">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <RoundName round={round} />
            <RoundStateBadge state={round.state} />
          </div>
          <p className="tabular text-sm text-muted">
            {t('column.deadline')} <Day on={round.deadline} />
          </p>
          {round.startedAt === null ? null : (
            <p className="tabular text-sm text-muted">
              {t('column.answered')}: <Answered round={round} />
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const RoundName = ({ round }: { round: RoundSummary }) => (
  <Link to="/utskick/$roundId" params={{ roundId: round.id }} className="font-medium break-words">
    {round.name}
  </Link>
);

function Answered({ round }: { round: RoundSummary }) {
  const { t } = useTranslation('rounds');
  if (round.startedAt === null) return <Nothing />;
  const { answered, asked } = figuresOf(round.counts);
  return <>{t('ofAsked', { answered, asked })}</>;
}

const Started = ({ round }: { round: RoundSummary }) =>
  round.startedAt === null ? <Nothing /> : <Day on={dayOfInstant(round.startedAt)} />;

function Nothing() {
  const { t } = useTranslation('ui');
  return (
    <span className="text-muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('notGiven')}</span>
    </span>
  );
}
