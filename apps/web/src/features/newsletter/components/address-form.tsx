import { subscriptionRequest } from '@registry/domain/newsletter';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';

const addressOnly = subscriptionRequest.pick({ email: true });

interface AddressFormProps {
  /** What the form is called by those who listen. */
  title: string;
  label: string;
  /** What the button says, and what it says meanwhile. */
  submit: string;
  submitting: string;
  autoComplete: 'email' | 'off';
  /** What is done with the address. */
  act: {
    isPending: boolean;
    error: Error | null;
    mutate: (email: string, on: { onSuccess: () => void; onError: (error: Error) => void }) => void;
  };
  onDone?: () => void;
}

/** One e-mail address, and one thing to do with it. It is emptied when that is done, and kept when it is refused. */
export function AddressForm({ title, label, submit, submitting, autoComplete, act, onDone }: AddressFormProps) {
  const { t: tErrors } = useTranslation('errors');
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const input = useRef<HTMLInputElement>(null);

  // One field: the error stands at it, and that is where the reader goes on.
  useEffect(() => {
    if (problems?.email) input.current?.focus();
  }, [problems]);

  const send = () => {
    const checked = checkForm(addressOnly, { email }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    act.mutate(checked.input.email, {
      onSuccess: () => {
        setEmail('');
        onDone?.();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <Form onSubmit={send} aria-label={title}>
      <ProblemNotice error={act.error} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete={autoComplete}
        inputRef={input}
        error={problems?.email}
        label={label}
        value={email}
        onChange={setEmail}
      />
      <div>
        <Button type="submit" isDisabled={act.isPending}>
          {act.isPending ? submitting : submit}
        </Button>
      </div>
    </Form>
  );
}
