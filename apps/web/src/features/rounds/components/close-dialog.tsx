import type { Round } from '@registry/domain/round';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { showToast } from '../../../ui/toast.js';
import { isOvertaken, useRoundAct } from '../api/use-round-act.js';
import { OvertakenNotice } from './overtaken-notice.js';

/** Asks before the links stop working for good. */
export function CloseDialog({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation(['rounds', 'common']);
  const close = useRoundAct(round);
  return (
    <Dialog isOpen onClose={onClose} title={t('rounds:close.title')}>
      <div className="flex flex-col gap-4">
        <AttemptProblem error={close.error}>{isOvertaken(close.error) ? <OvertakenNotice /> : null}</AttemptProblem>
        <p>{t('rounds:close.text')}</p>
        <Actions>
          <Button
            variant="danger"
            isDisabled={close.isPending}
            onPress={() =>
              close.mutate(
                { act: 'close' },
                {
                  onSuccess: () => {
                    showToast({ tone: 'success', title: t('rounds:act.closed') });
                    onClose();
                  },
                },
              )
            }
          >
            {t('rounds:close.go')}
          </Button>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
