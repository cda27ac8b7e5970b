import type { Contact } from '@registry/domain/contact';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { showToast } from '../../../ui/toast.js';
import { useLeave } from '../api/use-own-role-acts.js';

interface LeaveDialogProps {
  contact: Contact;
  partnerName: string;
  onClose: () => void;
  onDone: () => void;
  /** The partner has nobody to turn to then: better to hand over. */
  isOnlyOne: boolean;
  onHandOver: () => void;
}

/** Ends one's own role today, once one has read what that means. */
export function LeaveDialog(props: LeaveDialogProps) {
  const { contact, partnerName, onClose, onDone, isOnlyOne, onHandOver } = props;
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const leave = useLeave(contact, () => {
    showToast({ tone: 'success', title: t('ownRole.left', { partner: partnerName }) });
    onClose();
    onDone();
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('ownRole.leaveTitle', { partner: partnerName })}>
      <div className="flex flex-col gap-4">
        <AttemptProblem error={leave.error} />
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>{t('ownRole.leaveAccess')}</li>
          <li>{t('ownRole.leaveMail')}</li>
          <li>{t('ownRole.leaveKept')}</li>
          <li>{t('ownRole.leaveBack')}</li>
        </ul>
        {isOnlyOne ? (
          <p>
            {t('ownRole.leaveNobody', { partner: partnerName })}{' '}
            <Button size="small" onPress={onHandOver}>
              {t('ownRole.handOver')}
            </Button>
          </p>
        ) : null}
        <Actions>
          <Button variant="danger" isDisabled={leave.isPending} onPress={() => leave.mutate(undefined)}>
            {leave.isPending ? tCommon('actions.saving') : t('ownRole.leaveNow')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
