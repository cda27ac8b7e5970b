import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { showToast } from '../../../ui/toast.js';
import { useSendNotices } from '../api/use-send-notices.js';

/** Mail cannot be called back, so it says how many go. The list is read again when the number was another by then. */
export function SendNoticesDialog({ count, onClose }: { count: number; onClose: () => void }) {
  const { t } = useTranslation(['worklist', 'common']);
  const send = useSendNotices();
  const hasChanged = send.error instanceof ApiProblem && send.error.code === 'NOTICE_COUNT_CHANGED';
  const submit = () =>
    send.mutate(count, {
      onSuccess: ({ queued }) => {
        showToast({ tone: 'success', title: t('worklist:withoutNotice.sent', { count: queued }) });
        onClose();
      },
    });
  return (
    <Dialog isOpen onClose={onClose} title={t('worklist:withoutNotice.sendTitle')}>
      <div className="flex flex-col gap-4">
        <AttemptProblem error={send.error}>
          {hasChanged ? (
            <Notice tone="warning" role="alert" title={t('worklist:withoutNotice.changed')}>
              <p>{t('worklist:withoutNotice.changedText')}</p>
            </Notice>
          ) : null}
        </AttemptProblem>
        <p>{t('worklist:withoutNotice.sendText', { count })}</p>
        <Actions>
          <Button variant="primary" isDisabled={send.isPending || count === 0} onPress={submit}>
            {t('worklist:withoutNotice.sendNow', { count })}
          </Button>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
