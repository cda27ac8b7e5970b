import { rounds } from '@registry/contract/rounds';
import type { RoundAnswer } from '@registry/domain/round';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useNoteAnswer } from '../api/use-note-answer.js';

interface NoteBounceDialogProps {
  roundId: string;
  answer: RoundAnswer;
  onClose: () => void;
}

/** Mail comes back to a mailbox that the registry does not read: whoever reads it notes it here. */
export function NoteBounceDialog({ roundId, answer, onClose }: NoteBounceDialogProps) {
  const { t } = useTranslation(['rounds', 'common']);
  const { t: tErrors } = useTranslation('errors');
  const { noteBounce } = useNoteAnswer(roundId, answer.contactId);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const { contactName: name, partnerName: partner } = answer;

  const submit = () => {
    const checked = checkForm(rounds.noteBounce.body, { reason }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    noteBounce.mutate(checked.input.reason, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('rounds:bounce.saved', { name }) });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog title={t('rounds:bounce.title')} isDirty={reason.trim() !== ''} onClose={onClose}>
      <Form errors={problems} onSubmit={submit}>
        <AttemptProblem error={noteBounce.error} />
        <p>{t('rounds:bounce.text', { name, partner })}</p>
        <TextField
          name="reason"
          label={t('rounds:bounce.reason')}
          description={t('rounds:bounce.reasonHelp')}
          autoComplete="off"
          value={reason}
          onChange={setReason}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={noteBounce.isPending}>
            {t('rounds:bounce.go')}
          </Button>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}
