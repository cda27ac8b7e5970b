import { emailAddress } from '@registry/domain/address';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { useAskForEmail } from '../api/use-ask-for-email.js';

const wish = z.strictObject({ email: emailAddress });

interface ChangeEmailDialogProps {
  contactId: string;
  onClose: () => void;
  onSent: (email: string) => void;
}

/** Asks for another address of one's own. Nothing is changed until the link sent there is used. */
export function ChangeEmailDialog({ contactId, onClose, onSent }: ChangeEmailDialogProps) {
  const { t } = useTranslation('mine');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const ask = useAskForEmail(contactId);

  const submit = () => {
    const checked = checkForm(wish, { email }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    ask.mutate(checked.input, {
      onSuccess: ({ sentTo }) => onSent(sentTo),
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog onClose={onClose} title={t('email.title')} isDirty={email !== ''}>
      <Form errors={problems} onSubmit={submit}>
        <p>{t('email.text')}</p>
        <AttemptProblem error={ask.error} />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          label={t('email.label')}
          value={email}
          onChange={setEmail}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={ask.isPending}>
            {ask.isPending ? t('email.sending') : t('email.send')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}
