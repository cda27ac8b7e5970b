import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { showToast } from '../../../ui/toast.js';
import { useCancelErasure } from '../api/use-decide-erasure.js';

interface CancelErasureDialogProps {
  requestId: string;
  name: string;
  onClose: () => void;
}

/** The person changed their mind, or the request was not theirs. */
export function CancelErasureDialog({ requestId, name, onClose }: CancelErasureDialogProps) {
  const { t } = useTranslation('privacy');
  const cancel = useCancelErasure(requestId);
  return (
    <Dialog isOpen onClose={onClose} title={t('erasures.cancelTitle')}>
      <div className="flex flex-col gap-4">
        <p>{t('erasures.cancelText', { name })}</p>
        <ProblemNotice error={cancel.error} />
        <Actions>
          <Button
            variant="primary"
            isDisabled={cancel.isPending}
            onPress={() =>
              cancel.mutate(undefined, {
                onSuccess: () => {
                  showToast({ tone: 'success', title: t('erasures.cancelled') });
                  onClose();
                },
              })
            }
          >
            {t('erasures.cancel')}
          </Button>
          <Button onPress={onClose}>{t('erasures.keep')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
