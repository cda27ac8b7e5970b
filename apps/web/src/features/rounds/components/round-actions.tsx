import type { Round } from '@registry/domain/round';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { showToast } from '../../../ui/toast.js';
import { isOvertaken, useRoundAct } from '../api/use-round-act.js';
import { CloseDialog } from './close-dialog.js';
import { OvertakenNotice } from './overtaken-notice.js';
import { StartDialog } from './start-dialog.js';

/** What may be done with the round as it is. A closed one is left alone. */
export function RoundActions({ round, onChange }: { round: Round; onChange: () => void }) {
  const { t } = useTranslation('rounds');
  const [asked, setAsked] = useState<'start' | 'close'>();
  const pause = useRoundAct(round);
  const { state } = round;
  if (state === 'closed') return null;
  const closeDialog = () => setAsked(undefined);
  return (
    <div className="flex flex-col gap-4">
      <AttemptProblem error={pause.error}>{isOvertaken(pause.error) ? <OvertakenNotice /> : null}</AttemptProblem>
      <Actions>
        {state === 'running' ? (
          <Button
            isDisabled={pause.isPending}
            onPress={() =>
              pause.mutate(
                { act: 'pause' },
                { onSuccess: () => showToast({ tone: 'success', title: t('act.paused') }) },
              )
            }
          >
            {t('act.pause')}
          </Button>
        ) : (
          <Button variant="primary" onPress={() => setAsked('start')}>
            {t(state === 'draft' ? 'act.start' : 'act.resume')}
          </Button>
        )}
        {state === 'draft' ? (
          <Button onPress={onChange}>{t('act.change')}</Button>
        ) : (
          <Button onPress={() => setAsked('close')}>{t('act.close')}</Button>
        )}
      </Actions>
      {asked === 'start' ? <StartDialog round={round} onClose={closeDialog} /> : null}
      {asked === 'close' ? <CloseDialog round={round} onClose={closeDialog} /> : null}
    </div>
  );
}
