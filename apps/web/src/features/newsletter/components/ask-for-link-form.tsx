import { subscriptionRequest } from '@registry/domain/newsletter';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { useAskForLink } from '../api/use-ask-for-link.js';
import { DonePanel } from './done-panel.js';

const addressOnly = subscriptionRequest.pick({ email: true });

/** Has a link to one's own subscription sent. The same words whether the address subscribes or not. */
export function AskForLinkForm() {
  const { t } = useTranslation('newsletter');
  const { t: tErrors } = useTranslation('errors');
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const input = useRef<HTMLInputElement>(null);
  const ask = useAskForLink();

  // One field: the error stands at it, and that is where the reader goes on.
  useEffect(() => {
    if (problems?.email) input.current?.focus();
  }, [problems]);

  const submit = () => {
    const checked = checkForm(addressOnly, { email }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    ask.mutate(checked.input.email, { onError: (error) => setProblems(formProblems(error, tErrors)) });
  };

  if (ask.isSuccess) {
    return (
      <DonePanel title={t('asked.title')}>
        <p>{t('asked.link', { email: ask.variables })}</p>
        <p>{t('asked.notArrived')}</p>
      </DonePanel>
    );
  }
  return (
    <Form onSubmit={submit} aria-label={t('askForLink.title')}>
      <ProblemNotice error={ask.error} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        inputRef={input}
        error={problems?.email}
        label={t('askForLink.email')}
        value={email}
        onChange={setEmail}
      />
      <div>
        <Button type="submit" isDisabled={ask.isPending}>
          {ask.isPending ? t('subscribe.sending') : t('askForLink.send')}
        </Button>
      </div>
    </Form>
  );
}
