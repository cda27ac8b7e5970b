import { subscriptionRequest } from '@registry/domain/newsletter';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useSuppress } from '../api/use-suppress.js';

const addressOnly = subscriptionRequest.pick({ email: true });

/** Somebody has said no, elsewhere than here. */
export function SuppressSection() {
  const { t } = useTranslation('newsletter');
  const { t: tErrors } = useTranslation('errors');
  const [email, setEmail] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const input = useRef<HTMLInputElement>(null);
  const suppress = useSuppress();

  // One field: the error stands at it, and that is where the reader goes on.
  useEffect(() => {
    if (problems?.email) input.current?.focus();
  }, [problems]);

  const submit = () => {
    const checked = checkForm(addressOnly, { email }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    suppress.mutate(checked.input.email, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('manage.suppress.done') });
        setEmail('');
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <Section title={t('manage.suppress.title')} description={t('manage.suppress.text')}>
      <Form onSubmit={submit} aria-label={t('manage.suppress.title')}>
        <ProblemNotice error={suppress.error} />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          inputRef={input}
          error={problems?.email}
          label={t('manage.suppress.email')}
          value={email}
          onChange={setEmail}
        />
        <div>
          <Button type="submit" isDisabled={suppress.isPending}>
            {suppress.isPending ? t('manage.suppress.suppressing') : t('manage.suppress.suppress')}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
