import type { Language } from '@registry/domain/language';
import { type ConsentWording, type NewsletterTopic, subscriptionRequest } from '@registry/domain/newsletter';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../../api/editing/leave-guard.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { TextField } from '../../../ui/text-field.js';
import { useSubscribe } from '../api/use-subscribe.js';
import { DonePanel } from './done-panel.js';
import { SubscriptionFields, type SubscriptionFieldValues } from './subscription-fields.js';

interface SubscribeFormProps {
  topics: readonly NewsletterTopic[];
  wording: ConsentWording;
  language: Language;
}

interface Typed extends SubscriptionFieldValues {
  email: string;
}

/** Asks for the newsletter. Nothing is ticked beforehand, and the words consented to stand beside the button. */
export function SubscribeForm({ topics, wording, language }: SubscribeFormProps) {
  const { t } = useTranslation('newsletter');
  const { t: tErrors } = useTranslation('errors');
  const wordingId = useId();
  const [typed, setTyped] = useState<Typed>({ topics: [], language, name: '', email: '' });
  const [problems, setProblems] = useState<FieldErrors>();
  const subscribe = useSubscribe();

  const submit = () => {
    const checked = checkForm(subscriptionRequest, { ...typed, wordingVersion: wording.version }, tErrors);
    const found = typed.topics.length === 0 ? { topics: t('fields.topicsMissing') } : undefined;
    setProblems(checked.problems || found ? { ...checked.problems, ...found } : undefined);
    if (!checked.input) return;
    subscribe.mutate(checked.input, { onError: (error) => setProblems(formProblems(error, tErrors)) });
  };

  if (subscribe.isSuccess) {
    return (
      <DonePanel title={t('asked.title')}>
        <p>{t('asked.subscribed', { email: subscribe.variables.email })}</p>
        <p>{t('asked.notArrived')}</p>
        <Button onPress={() => subscribe.reset()}>{t('asked.again')}</Button>
      </DonePanel>
    );
  }
  return (
    <Form errors={problems} onSubmit={submit} aria-label={t('subscribe.title')}>
      <LeaveGuard isDirty={typed.email !== '' || typed.name !== '' || typed.topics.length > 0} />
      <ProblemNotice error={subscribe.error} />
      <SubscriptionFields offered={topics} values={typed} onChange={setTyped} />
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        label={t('fields.email')}
        value={typed.email}
        onChange={(email) => setTyped({ ...typed, email })}
      />
      <div id={wordingId} className="rounded-control bg-sunken p-4">
        <p className="text-sm text-muted">{t('subscribe.wording')}</p>
        <p className="whitespace-pre-line">{wording.text}</p>
        <p className="pt-1 text-sm text-muted">{t('subscribe.version', { version: wording.version })}</p>
      </div>
      <div>
        <Button
          type="submit"
          variant="primary"
          className="max-sm:w-full"
          isDisabled={subscribe.isPending}
          aria-describedby={wordingId}
        >
          {subscribe.isPending ? t('subscribe.sending') : t('subscribe.send')}
        </Button>
      </div>
    </Form>
  );
}
