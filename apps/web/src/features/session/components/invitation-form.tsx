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
import { InvitationRefused } from './invitation-refused.js';
import { SignInProblem } from './sign-in-problem.js';

/** The first administrator: name and address, then a code to the address. */
export function InvitationForm({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const { t } = useTranslation('session');
  const { t: tErrors } = useTranslation('errors');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [sent, setSent] = useState<{ email: string; expiresInMinutes: number }>();
  const [isBack, setBack] = useState(false);
  const [problems, setProblems] = useState<FieldErrors>();
  const accept = useAcceptInvitation();

  const submit = () => {
    const checked = checkForm(invitationAcceptance, { token, name, email }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    const input = checked.input;
    accept.mutate(input, {
      onSuccess: ({ expiresInMinutes }) => setSent({ email: input.email, expiresInMinutes }),
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  if (accept.error instanceof ApiProblem && accept.error.code === 'INVITATION_REFUSED') return <InvitationRefused />;
  if (sent !== undefined) {
    return (
      <CodeForm
        {...sent}
        sent={t('invitation.sent', { email: sent.email })}
        onSignedIn={onSignedIn}
        onWrongAddress={() => {
          // The link works until a code is entered, so the same form corrects the address.
          setBack(true);
          setSent(undefined);
        }}
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
        autoFocus={isBack}
      />
      <div>
        <Button type="submit" variant="primary" isDisabled={accept.isPending}>
          {accept.isPending ? t('email.sending') : t('invitation.accept')}
        </Button>
      </div>
    </Form>
  );
}
