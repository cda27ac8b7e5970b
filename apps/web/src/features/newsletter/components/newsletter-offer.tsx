import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { offerQuery } from '../api/offer-query.js';
import { AskForLinkForm } from './ask-for-link-form.js';
import { SubscribeForm } from './subscribe-form.js';

/** For anybody: subscribe, or find the way to the subscription one has. */
export function NewsletterOffer() {
  const { t } = useTranslation('newsletter');
  return (
    <div className="flex flex-col gap-8">
      <Section title={t('subscribe.title')}>
        <Offer />
      </Section>
      <Section title={t('askForLink.title')} description={t('askForLink.text')}>
        <AskForLinkForm />
      </Section>
    </div>
  );
}

function Offer() {
  const { t } = useTranslation('newsletter');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  // Whoever changes the language keeps the form, and what they have typed, while the words are fetched.
  const { data, error, refetch } = useQuery({ ...offerQuery(language), placeholderData: (before) => before });
  if (data === undefined) {
    if (error === null) return <SkeletonRows rows={5} />;
    return (
      <ProblemNotice
        error={error}
        action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
      />
    );
  }
  if (data.topics.length === 0) return <EmptyState title={t('subscribe.none')}>{t('subscribe.noneText')}</EmptyState>;
  return <SubscribeForm topics={data.topics} wording={data.wording} language={language} />;
}
