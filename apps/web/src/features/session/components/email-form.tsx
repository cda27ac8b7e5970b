import { codeRequest } from '@registry/domain/user';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { useRequestCode } from '../api/use-request-code.js';
import { SignInProblem } from './sign-in-problem.js';

interface EmailFormProps {
  email: string;
  onEmail: (email: string) => void;
  /** The server has answered, alike for known and unknown addresses. */
  onRequested: (email: string, expiresInMinutes: number) => void;
  /** Whether to put the cursor in the field: on the way back from the code. */
  isFocused?: boolean;
  isSecondary?: boolean;
}

/** Step one: which address the code should go to. */
export function EmailForm({ email, onEmail, onRequested, isFocused = false, isSecondary = false }: EmailFormProps) {
  const { t } = useTranslation('session');
  const { t: tErrors } = useTranslation('errors');
  const [problems, setProblems] = useState<FieldErrors>();
  const input = useRef<HTMLInputElement>(null);
  const send = useRequestCode();

  // One field: the error stands at it, and that is where the reader goes on.
  useEffect(() => {
    if (problems?.email) input.current?.focus();
  }, [problems]);

  const submit = () => {
    const checked = checkForm(codeRequest, { email }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    const address = checked.input.email;
    send.mutate(address, {
      onSuccess: ({ expiresInMinutes }) => onRequested(address, expiresInMinutes),
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <Form onSubmit={submit}>
      <SignInProblem error={send.error} />
      <TextField
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        inputRef={input}
        error={problems?.email}
        label={t('email.label')}
        description={t('email.help')}
        value={email}
        onChange={onEmail}
        autoFocus={isFocused}
      />
      <div>
        <Button type="submit" variant={isSecondary ? 'secondary' : 'primary'} isDisabled={send.isPending}>
          {send.isPending ? t('email.sending') : t('email.send')}
        </Button>
      </div>
    </Form>
  );
}
