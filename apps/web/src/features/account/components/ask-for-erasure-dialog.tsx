import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { showToast } from '../../../ui/toast.js';
import { useAskForErasure } from '../api/use-own-erasure.js';

/** Asks to be erased: what goes, what stays, and who decides, before anything is sent. */
export function AskForErasureDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const { t: tCommon } = useTranslation('common');
  const ask = useAskForErasure();

  const send = () =>
    ask.mutate(undefined, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('erasure.asked') });
        onClose();
      },
      onError: (error) => {
        // It was asked before, somewhere else: what waits is shown behind.
        if (error instanceof ApiProblem && error.code === 'ERASURE_PENDING') onClose();
      },
    });

  return (
    <Dialog isOpen onClose={onClose} title={t('erasure.dialogTitle')}>
      <div className="flex flex-col gap-4">
        <AttemptProblem error={ask.error} />
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>{t('erasure.decided')}</li>
          <li>{t('erasure.goes')}</li>
          <li>{t('erasure.stays')}</li>
          <li>{t('erasure.access')}</li>
        </ul>
        <Actions>
          <Button variant="danger" isDisabled={ask.isPending} onPress={send}>
            {ask.isPending ? t('erasure.sending') : t('erasure.send')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
