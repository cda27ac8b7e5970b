import {
  type ConsentWording,
  type MySubscription,
  mySubscriptionChange,
  type NewsletterTopic,
} from '@registry/domain/newsletter';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveGuard } from '../../../api/editing/leave-guard.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { useChangeSubscription } from '../api/use-change-subscription.js';
import { SubscriptionFields, type SubscriptionFieldValues } from './subscription-fields.js';
import { SubscriptionLinkProblem } from './subscription-link-problem.js';

interface SubscriptionFormProps {
  secret: string;
  subscription: MySubscription;
  offer: { topics: readonly NewsletterTopic[]; wording: ConsentWording };
}

/** Changes what one subscribes to. To leave is another button: a form without topics is taken for a slip. */
export function SubscriptionForm({ secret, subscription, offer }: SubscriptionFormProps) {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [typed, setTyped] = useState<SubscriptionFieldValues>({
    topics: subscription.topics,
    language: subscription.language,
    name: subscription.name ?? '',
  });
  const [problems, setProblems] = useState<FieldErrors>();
  const change = useChangeSubscription(secret);
  const isDirty =
    typed.name !== (subscription.name ?? '') ||
    typed.language !== subscription.language ||
    typed.topics.length !== subscription.topics.length ||
    typed.topics.some((topic) => !subscription.topics.includes(topic));

  const submit = () => {
    if (typed.topics.length === 0) return setProblems({ topics: t('mine.noTopics') });
    const whole = { ...typed, wordingVersion: offer.wording.version, secret };
    const checked = checkForm(mySubscriptionChange, whole, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    const { secret: _, ...changes } = checked.input;
    change.mutate(changes, {
      onSuccess: () => showToast({ tone: 'success', title: t('mine.saved') }),
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <Form errors={problems} onSubmit={submit} aria-label={t('mine.what')}>
      <LeaveGuard isDirty={isDirty} />
      <SubscriptionLinkProblem error={change.error} remedy="askForLink" />
      <SubscriptionFields
        offered={offer.topics}
        former={subscription.topics.filter((key) => !offer.topics.some((topic) => topic.key === key))}
        values={typed}
        onChange={setTyped}
      />
      <p className="text-sm text-muted">
        {t('subscribe.wording')} {offer.wording.text} ({t('subscribe.version', { version: offer.wording.version })})
      </p>
      <div>
        <Button type="submit" variant="primary" isDisabled={change.isPending}>
          {change.isPending ? tCommon('actions.saving') : tCommon('actions.save')}
        </Button>
      </div>
    </Form>
  );
}
