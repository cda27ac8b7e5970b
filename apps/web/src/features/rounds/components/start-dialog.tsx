import type { Round } from '@registry/domain/round';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { showToast } from '../../../ui/toast.js';
import { audienceCountQuery } from '../api/audience-count-query.js';
import { isOvertaken, useRoundAct } from '../api/use-round-act.js';
import { figuresOf } from '../round-figures.rules.js';
import { OvertakenNotice } from './overtaken-notice.js';
import { useCountWords } from './use-count-words.js';

interface StartDialogProps {
  round: Round;
  onClose: () => void;
}

/** Asks before mail leaves: to exactly so many. */
export function StartDialog({ round, onClose }: StartDialogProps) {
  const { t } = useTranslation('rounds');
  return round.state === 'paused' ? (
    <Dialog isOpen onClose={onClose} title={t('start.resumeTitle')}>
      <Resume round={round} onClose={onClose} />
    </Dialog>
  ) : (
    <Dialog isOpen onClose={onClose} title={t('start.title')}>
      <Start round={round} onClose={onClose} />
    </Dialog>
  );
}

/** How many the server found when it was not the number that was shown. */
function changedTo(error: unknown): number | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'ROUND_AUDIENCE_CHANGED') return undefined;
  const { contacts } = error.details;
  return typeof contacts === 'number' ? contacts : undefined;
}

function Start({ round, onClose }: StartDialogProps) {
  const { t } = useTranslation(['rounds', 'common']);
  const words = useCountWords();
  const count = useQuery(audienceCountQuery(round.audience));
  const start = useRoundAct(round);
  const changed = changedTo(start.error);
  const contacts = changed ?? count.data?.contacts;

  if (contacts === undefined) {
    return count.error === null ? <Skeleton className="h-16 w-full" /> : <ProblemNotice error={count.error} />;
  }
  return (
    <div className="flex flex-col gap-4">
      <AttemptProblem error={start.error}>
        {changed !== undefined ? (
          <Notice tone="warning" role="alert" title={t('rounds:start.changed')}>
            {t('rounds:start.changedText', { count: changed })}
          </Notice>
        ) : isOvertaken(start.error) ? (
          <OvertakenNotice />
        ) : null}
      </AttemptProblem>
      {contacts === 0 ? <p>{t('rounds:start.nobody')}</p> : <p>{t('rounds:start.text', { count: contacts })}</p>}
      {changed === undefined && count.data ? <p className="text-sm text-muted">{words(count.data)}</p> : null}
      <Actions>
        {contacts === 0 ? null : (
          <Button
            variant="primary"
            isDisabled={start.isPending}
            onPress={() =>
              start.mutate(
                { act: 'start', contacts },
                {
                  onSuccess: () => {
                    showToast({ tone: 'success', title: t('rounds:act.started') });
                    onClose();
                  },
                },
              )
            }
          >
            {t('rounds:start.go', { count: contacts })}
          </Button>
        )}
        <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
      </Actions>
    </div>
  );
}

function Resume({ round, onClose }: StartDialogProps) {
  const { t } = useTranslation(['rounds', 'common']);
  const resume = useRoundAct(round);
  const { waiting } = figuresOf(round.counts);
  return (
    <div className="flex flex-col gap-4">
      <AttemptProblem error={resume.error}>{isOvertaken(resume.error) ? <OvertakenNotice /> : null}</AttemptProblem>
      <p>{t('rounds:start.resumeText', { count: waiting })}</p>
      <Actions>
        <Button
          variant="primary"
          isDisabled={resume.isPending}
          onPress={() =>
            resume.mutate(
              { act: 'start', contacts: waiting },
              {
                onSuccess: () => {
                  showToast({ tone: 'success', title: t('rounds:act.resumed') });
                  onClose();
                },
              },
            )
          }
        >
          {t('rounds:start.resumeGo')}
        </Button>
        <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
      </Actions>
    </div>
  );
}
