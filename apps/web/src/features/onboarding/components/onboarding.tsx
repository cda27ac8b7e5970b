import { wayInStatuses } from '@registry/domain/membership';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ButtonLink, Link } from '../../../ui/link.js';
import { Segmented } from '../../../ui/segmented.js';
import { Skeleton, SkeletonRows } from '../../../ui/skeleton.js';
import { wayInQuery } from '../api/way-in-query.js';
import type { OnboardingView } from '../onboarding-view.js';
import { byWaiting, type MoveOnWayIn } from '../way-in.js';
import { OnboardingBoard } from './onboarding-board.js';
import { OnboardingList } from './onboarding-list.js';

export interface OnboardingProps {
  view: OnboardingView;
  onView: (patch: Partial<OnboardingView>) => void;
  today: string;
  /** Absent for those who may not change where partners stand. */
  onMove: ((move: MoveOnWayIn) => void) | undefined;
  mayRegister: boolean;
  /** How far a partner’s checklist has come; nothing when that is not known. */
  progressOf: (partnerId: string) => ReactNode;
}

/** Everybody on the way in, as a board or as a list. */
export function Onboarding({ view, onView, today, onMove, mayRegister, progressOf }: OnboardingProps) {
  const { t } = useTranslation(['onboarding', 'common']);
  const { data, error, refetch } = useQuery(wayInQuery);
  const shape = view.view ?? 'board';

  if (data === undefined) {
    if (error === null) return shape === 'list' ? <SkeletonRows rows={8} /> : <BoardSkeleton />;
    const again = (
      <Button size="small" onPress={() => void refetch()}>
        {t('common:actions.tryAgain')}
      </Button>
    );
    return <ProblemNotice error={error} title={t('onboarding:failed')} action={again} />;
  }
  if (data.total === 0) return <NobodyOnTheWayIn mayRegister={mayRegister} />;

  const partners = data.items.toSorted(byWaiting);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p role="status" className="tabular text-muted">
          {t('onboarding:count', { count: data.total })}
        </p>
        <Segmented
          label={t('onboarding:view.label')}
          isLabelHidden
          options={[
            { id: 'board', label: t('onboarding:view.board') },
            { id: 'list', label: t('onboarding:view.list') },
          ]}
          value={shape}
          onChange={(id) => onView({ view: id })}
        />
      </div>
      {shape === 'list' ? (
        <OnboardingList
          partners={partners}
          today={today}
          onMove={onMove}
          progressOf={progressOf}
          view={view}
          onView={onView}
        />
      ) : (
        <>
          {onMove ? <p className="text-sm text-muted max-lg:hidden">{t('onboarding:dropHelp')}</p> : null}
          <OnboardingBoard partners={partners} today={today} onMove={onMove} progressOf={progressOf} />
        </>
      )}
      {data.total > partners.length ? (
        <p className="text-sm text-muted">
          {t('onboarding:truncated', { shown: partners.length, total: data.total })}{' '}
          <Link to="/parter" search={{ status: [...wayInStatuses] }}>
            {t('onboarding:allInList')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function BoardSkeleton() {
  return (
    <>
      <SkeletonRows rows={1} />
      <div className="grid gap-4 pt-4 sm:grid-cols-2 lg:grid-cols-4" aria-hidden="true">
        {wayInStatuses.map((status) => (
          <Skeleton key={status} className="h-72" />
        ))}
      </div>
    </>
  );
}

function NobodyOnTheWayIn({ mayRegister }: { mayRegister: boolean }) {
  const { t } = useTranslation('onboarding');
  return (
    <EmptyState
      title={t('none.title')}
      action={
        mayRegister ? (
          <ButtonLink to="/parter/ny" variant="primary">
            {t('none.register')}
          </ButtonLink>
        ) : null
      }
    >
      {mayRegister ? t('none.text') : t('none.textReader')}
    </EmptyState>
  );
}
