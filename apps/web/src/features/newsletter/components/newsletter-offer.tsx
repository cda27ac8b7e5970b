import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../../api/unanswered.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Section } from '../../../ui/card.js';
import { EmptyState } from '../../../ui/empty-state.js';
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
  const language = useLanguage();
  // Whoever changes the language keeps the form, and what they have typed, while the words are fetched.
  const query = useQuery({ ...offerQuery(language), placeholderData: (before) => before });
  const { data } = query;
  if (data === undefined) return <Unanswered query={query} rows={5} />;
  if (data.topics.length === 0) return <EmptyState title={t('subscribe.none')}>{t('subscribe.noneText')}</EmptyState>;
  return <SubscribeForm topics={data.topics} wording={data.wording} language={language} />;
}
