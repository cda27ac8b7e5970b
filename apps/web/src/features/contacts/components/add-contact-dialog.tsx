import { type ContactRole, contactDraft } from '@registry/domain/contact';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { useAddContact } from '../api/use-add-contact.js';
import { ContactFields } from './contact-fields.js';
import { newContactValues } from './contact-form-values.js';

interface AddContactDialogProps {
  partnerId: string;
  role: ContactRole;
  today: string;
  onClose: () => void;
}

export function AddContactDialog({ partnerId, role, today, onClose }: AddContactDialogProps) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [values, setValues] = useState(() => newContactValues(role, 'sv', today));
  const [problems, setProblems] = useState<FieldErrors>();
  const add = useAddContact(partnerId);

  const submit = () => {
    const checked = checkForm(contactDraft, values, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    add.mutate(checked.input, {
      onSuccess: ({ name }) => {
        showToast({ tone: 'success', title: t('form.added', { name }) });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t('form.addTitle')}
      isDirty={values.name !== '' || values.email !== '' || values.phone !== ''}
    >
      <Form errors={problems} onSubmit={submit}>
        <p className="text-muted">{t('form.nothingSent')}</p>
        <AttemptProblem error={add.error} />
        <ContactFields values={values} onChange={(field, value) => setValues({ ...values, [field]: value })} />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={add.isPending}>
            {add.isPending ? tCommon('actions.saving') : tCommon('actions.add')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}
