import { invitationAcceptance } from '@registry/domain/user';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { useAcceptInvitation } from '../api/use-accept-invitation.js';
import { CodeForm } from './code-form.js';
import { EmailForm } from './email-form.js';
import { InvitationRefused } from './invitation-refused.js';
import { SignInProblem } from './sign-in-problem.js';

type Step = { name: 'form' } | { name: 'code'; email: string; expiresInMinutes: number } | { name: 'email' };

/** The first administrator: name and address, then a code to the address. */
export function InvitationForm({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const { t } = useTranslation('session');
  const { t: tErrors } = useTranslation('errors');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [step, setStep] = useState<Step>({ name: 'form' });
  const [problems, setProblems] = useState<FieldErrors>();
  const accept = useAcceptInvitation();

  const submit = () => {
    const checked = checkForm(invitationAcceptance, { token, name, email }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    const input = checked.input;
    accept.mutate(input, {
      onSuccess: ({ expiresInMinutes }) => setStep({ name: 'code', email: input.email, expiresInMinutes }),
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  if (accept.error instanceof ApiProblem && accept.error.code === 'INVITATION_REFUSED') return <InvitationRefused />;
  if (step.name === 'code') {
    return (
      <CodeForm
        email={step.email}
        expiresInMinutes={step.expiresInMinutes}
        onSignedIn={onSignedIn}
        onWrongAddress={() => setStep({ name: 'email' })}
      />
    );
  }
  if (step.name === 'email') {
    // The link works once: it has made the account, so from here on it is ordinary sign-in.
    return (
      <EmailForm
        email={email}
        onEmail={setEmail}
        isFocused
        onRequested={(address, expiresInMinutes) => setStep({ name: 'code', email: address, expiresInMinutes })}
      />
    );
  }
  return (
    <Form errors={problems} onSubmit={submit}>
      <SignInProblem error={accept.error} />
      <TextField
        name="name"
        autoComplete="name"
        label={t('invitation.name')}
        description={t('invitation.nameHelp')}
        value={name}
        onChange={setName}
      />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t('email.label')}
        description={t('invitation.emailHelp')}
        value={email}
        onChange={setEmail}
      />
      <div>
        <Button type="submit" variant="primary" isDisabled={accept.isPending}>
          {accept.isPending ? t('email.sending') : t('invitation.accept')}
        </Button>
      </div>
    </Form>
  );
}
