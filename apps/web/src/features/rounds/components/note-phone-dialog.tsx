import type { RoundAnswer } from '@registry/domain/round';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { showToast } from '../../../ui/toast.js';
import { useNoteAnswer } from '../api/use-note-answer.js';

interface NotePhoneDialogProps {
  roundId: string;
  answer: RoundAnswer;
  onClose: () => void;
}

/** Somebody has said in a call that their details are right: the coordinator vouches for it. */
export function NotePhoneDialog({ roundId, answer, onClose }: NotePhoneDialogProps) {
  const { t } = useTranslation(['rounds', 'common']);
  const { confirmByPhone } = useNoteAnswer(roundId, answer.contactId);
  const { contactName: name, partnerName: partner } = answer;
  return (
    <Dialog isOpen onClose={onClose} title={t('rounds:phone.title')}>
      <div className="flex flex-col gap-4">
        <AttemptProblem error={confirmByPhone.error} />
        <p>{t('rounds:phone.text', { name, partner })}</p>
        <p className="text-sm text-muted">{t('rounds:phone.change')}</p>
        <Actions>
          <Button
            variant="primary"
            isDisabled={confirmByPhone.isPending}
            onPress={() =>
              confirmByPhone.mutate(undefined, {
                onSuccess: () => {
                  showToast({ tone: 'success', title: t('rounds:phone.saved', { name }) });
                  onClose();
                },
              })
            }
          >
            {t('rounds:phone.go')}
          </Button>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
        </Actions>
      </div>
    </Dialog>
  );
}
