import { noteDraft } from '@registry/domain/partner';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { LeaveGuard } from '../../../api/editing/leave-guard.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextArea } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useWriteNote } from '../api/use-write-note.js';

export function NoteForm({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation('partner');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [body, setBody] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const write = useWriteNote(partnerId);

  const submit = () => {
    const checked = checkForm(noteDraft, { body }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    write.mutate(checked.input, {
      onSuccess: () => {
        setBody('');
        showToast({ tone: 'success', title: t('notes.saved') });
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <Form errors={problems} onSubmit={submit} className="gap-3">
      <LeaveGuard isDirty={body.trim() !== ''} />
      <AttemptProblem error={write.error} />
      <TextArea name="body" label={t('notes.label')} rows={2} value={body} onChange={setBody} />
      <div>
        <Button type="submit" isDisabled={write.isPending}>
          {write.isPending ? tCommon('actions.saving') : t('notes.save')}
        </Button>
      </div>
    </Form>
  );
}
