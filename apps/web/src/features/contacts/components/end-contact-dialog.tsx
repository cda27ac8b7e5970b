import { type Contact, contactEnding } from '@registry/domain/contact';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextArea } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useEndContact } from '../api/use-contact-acts.js';
import { DayField } from './day-field.js';

interface EndContactDialogProps {
  contact: Contact;
  today: string;
  onClose: () => void;
}

/** Ends a contact from a day on: nobody is deleted. */
export function EndContactDialog({ contact, today, onClose }: EndContactDialogProps) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [endsOn, setEndsOn] = useState(contact.endsOn ?? '');
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const end = useEndContact(contact);
  const { name } = contact;

  const submit = () => {
    const checked = checkForm(contactEnding, { endsOn, reason }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    end.mutate(checked.input, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('ending.saved', { name }) });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog onClose={onClose} title={t('ending.title', { name })} isDirty={reason !== ''}>
      <Form errors={problems} onSubmit={submit}>
        <p>{t('ending.text')}</p>
        <AttemptProblem error={end.error} />
        <DayField
          name="endsOn"
          label={t('ending.endsOn')}
          description={t('ending.endsOnHelp')}
          value={endsOn}
          onChange={setEndsOn}
          today={today}
        />
        <TextArea name="reason" label={t('ending.reason')} isOptional rows={2} value={reason} onChange={setReason} />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={end.isPending}>
            {end.isPending ? tCommon('actions.saving') : t('ending.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}
