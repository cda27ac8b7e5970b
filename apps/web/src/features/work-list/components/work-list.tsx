import type { WorkList as WorkListView } from '@registry/domain/work-list';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { CheckIcon } from '../../../ui/icons.js';
import { ButtonLink } from '../../../ui/link.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { workListQuery } from '../api/work-list-query.js';
import { ContactsWithoutNotice, UnconfirmedContacts, WithoutPrimaryContact } from './contacts-waiting.js';
import { OverdueSteps } from './overdue-steps.js';
import { PlannedChanges } from './planned-changes.js';
import { ProposalsWaiting, type ProposalToDecide } from './proposals-waiting.js';
import { Standing } from './standing.js';
import { StepsWaiting, type StepToTake } from './steps-waiting.js';

export interface WorkListProps {
  /** Asks since when a step was taken. Absent for those who may not change where partners stand. */
  onStep: ((step: StepToTake) => void) | undefined;
  onDecide: ((proposal: ProposalToDecide) => void) | undefined;
  mayManageContacts: boolean;
  /** May send a round to those whose details nobody has confirmed. */
  mayManageRounds: boolean;
  mayRegister: boolean;
  mayImport: boolean;
}

/** What waits this morning, each with one act; then how the partnership stands. */
export function WorkList(props: WorkListProps) {
  const { t } = useTranslation(['worklist', 'common']);
  const { data: list, error, refetch } = useQuery(workListQuery);

  if (list === undefined) {
    if (error === null) return <SkeletonRows rows={7} />;
    const again = (
      <Button size="small" onPress={() => void refetch()}>
        {t('common:actions.tryAgain')}
      </Button>
    );
    return <ProblemNotice error={error} title={t('worklist:failed')} action={again} />;
  }
  if (isEmptyRegistry(list)) return <EmptyRegistry {...props} />;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Waiting list={list} {...props} />
      <Standing standing={list.standing} />
    </div>
  );
}

const countWaiting = (list: WorkListView): number =>
  list.applications.length +
  list.toWelcome.length +
  list.proposals.length +
  list.withoutPrimaryContact.length +
  list.stalled.length +
  list.overdueSteps.length +
  list.unconfirmed.count +
  list.withoutNotice.count +
  list.planned.length;

/** Nobody counts, nobody is on the way in, nobody has left this year and nothing is planned. */
const isEmptyRegistry = (list: WorkListView): boolean => {
  const { total, onTheWayIn, leftThisYear } = list.standing;
  return total + onTheWayIn + leftThisYear + countWaiting(list) === 0;
};

function Waiting({
  list,
  onStep,
  onDecide,
  mayManageContacts,
  mayManageRounds,
}: WorkListProps & { list: WorkListView }) {
  if (countWaiting(list) === 0) return <NothingWaits />;
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <StepsWaiting kind="applications" waiting={list.applications} to={null} onStep={onStep} />
      <StepsWaiting kind="toWelcome" waiting={list.toWelcome} to="active" onStep={onStep} />
      <OverdueSteps steps={list.overdueSteps} />
      <ProposalsWaiting proposals={list.proposals} onDecide={onDecide} />
      <WithoutPrimaryContact list={list} mayAct={mayManageContacts} />
      <ContactsWithoutNotice list={list} mayAct={mayManageContacts} />
      <StepsWaiting kind="stalled" waiting={list.stalled} to={null} onStep={onStep} />
      <UnconfirmedContacts list={list} mayAct={mayManageContacts} mayAskThem={mayManageRounds} />
      <PlannedChanges planned={list.planned} />
    </div>
  );
}

function NothingWaits() {
  const { t } = useTranslation('worklist');
  return (
    <div className="flex items-start gap-4 rounded-card border border-line bg-surface p-6 shadow-card">
      <span className="grid size-10 shrink-0 place-items-center rounded-full bg-success-soft text-success">
        <CheckIcon />
      </span>
      <div>
        <h2 className="text-lg font-semibold">{t('nothing.title')}</h2>
        <p className="text-muted">{t('nothing.text')}</p>
      </div>
    </div>
  );
}

function EmptyRegistry({ mayRegister, mayImport }: Pick<WorkListProps, 'mayRegister' | 'mayImport'>) {
  const { t } = useTranslation('worklist');
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        <div className="flex flex-wrap gap-3">
          {mayRegister ? (
            <ButtonLink to="/parter/ny" variant="primary">
              {t('empty.register')}
            </ButtonLink>
          ) : null}
          {mayImport ? <ButtonLink to="/import">{t('empty.import')}</ButtonLink> : null}
        </div>
      }
    >
      {mayRegister ? t('empty.text') : t('empty.textReader')}
    </EmptyState>
  );
}
