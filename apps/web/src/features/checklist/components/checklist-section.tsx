import type { Checklist, ChecklistItem } from '@registry/domain/checklist';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { Notice } from '../../../ui/notice.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { showToast } from '../../../ui/toast.js';
import { checklistsQuery } from '../api/checklists-query.js';
import { useChangeItem } from '../api/use-change-item.js';
import { wordingOf } from '../wording.js';
import { ItemDialog } from './item-dialog.js';
import { ProgressText } from './progress-text.js';
import { StepRow } from './step-row.js';

interface ChecklistSectionProps {
  partnerId: string;
  today: string;
  mayKeep: boolean;
  /** Whether a list is certain to come: then its place is kept while it does. */
  isOnWayIn: boolean;
}

/** The checklist of a partner on its way in, and those kept from earlier ways. Nothing where there is neither. */
export function ChecklistSection({ partnerId, today, mayKeep, isOnWayIn }: ChecklistSectionProps) {
  const { t } = useTranslation(['checklist', 'common']);
  const { data, error, refetch } = useQuery(checklistsQuery(partnerId));
  if (data === undefined) {
    if (error === null && !isOnWayIn) return null;
    const again = <Button onPress={() => void refetch()}>{t('common:actions.tryAgain')}</Button>;
    return (
      <Section title={t('checklist:title')}>
        {error === null ? (
          <SkeletonRows rows={4} />
        ) : (
          <ProblemNotice error={error} title={t('checklist:failed')} action={again} />
        )}
      </Section>
    );
  }
  const { current, past } = data;
  if (current === null && past.length === 0) return null;
  return (
    <Section
      title={t('checklist:title')}
      description={current ? <ProgressText progress={current.progress} /> : undefined}
    >
      {current ? <CurrentList partnerId={partnerId} list={current} today={today} mayKeep={mayKeep} /> : null}
      {past.length === 0 ? null : (
        <div className={current ? 'flex flex-col gap-3 pt-6' : 'flex flex-col gap-3'}>
          {past.map((list) => (
            <PastList key={list.from} list={list} />
          ))}
        </div>
      )}
    </Section>
  );
}

interface CurrentListProps {
  partnerId: string;
  list: Checklist;
  today: string;
  mayKeep: boolean;
}

function CurrentList({ partnerId, list: { items, progress }, today, mayKeep }: CurrentListProps) {
  const { t } = useTranslation('checklist');
  const language = useLanguage();
  const { mutate, error } = useChangeItem(partnerId);
  const [editing, setEditing] = useState<ChecklistItem | null>(null);
  if (items.length === 0) return <p className="text-muted">{t('noSteps')}</p>;

  const tick = ({ stepId, doneOn }: ChecklistItem, isDone: boolean, step: string) =>
    mutate(
      { stepId, change: { doneOn: isDone ? today : null } },
      {
        onSuccess: () => {
          // The day on which it was done would be lost.
          if (isDone || doneOn === null) return;
          const undo = () => mutate({ stepId, change: { doneOn } });
          showToast({
            tone: 'success',
            title: t('unticked', { step }),
            action: { label: t('undo'), onAction: undo },
          });
        },
      },
    );
  const { requiredOpen } = progress;
  return (
    <>
      <p className="pb-3 text-sm text-muted">
        {requiredOpen === 0 ? t('allDone') : t('requiredLeft', { count: requiredOpen })}
      </p>
      {isStale(error) ? (
        <Notice tone="warning" role="alert">
          {t('staleTick')}
        </Notice>
      ) : (
        <ProblemNotice error={error} title={t('tickFailed')} />
      )}
      <ul className="flex flex-col">
        {items.map((item) => (
          <StepRow
            key={item.stepId}
            item={item}
            day={today}
            onTick={mayKeep ? (isDone) => tick(item, isDone, wordingOf(item, language)) : undefined}
            onChange={mayKeep ? () => setEditing(item) : undefined}
          />
        ))}
      </ul>
      {editing ? (
        <ItemDialog partnerId={partnerId} item={editing} today={today} onClose={() => setEditing(null)} />
      ) : null}
    </>
  );
}

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'VERSION_STALE';

/** A list of a way in that is over, folded away. */
function PastList({ list: { from, until, outcome, items, progress } }: { list: Checklist }) {
  const { t } = useTranslation('checklist');
  const language = useLanguage();
  const last = until ?? from;
  return (
    <details>
      <summary className="min-h-6 cursor-pointer text-sm">
        {t(outcome === 'joined' ? 'past.joined' : 'past.declined', {
          from: formatDate(from, language),
          until: formatDate(last, language),
        })}{' '}
        <span className="text-muted">
          <ProgressText progress={{ ...progress, overdue: 0 }} />
        </span>
      </summary>
      <ul className="flex flex-col pt-3">
        {items.map((item) => (
          <StepRow key={item.stepId} item={item} day={from} />
        ))}
      </ul>
    </details>
  );
}
