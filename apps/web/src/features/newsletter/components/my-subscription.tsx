import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { useLanguageOfMail } from '../../../i18n/use-language-of-mail.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { Link } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { mySubscriptionQuery } from '../api/my-subscription-query.js';
import { offerQuery } from '../api/offer-query.js';
import { useChangeSubscription } from '../api/use-change-subscription.js';
import { ConsentHistory } from './consent-history.js';
import { DonePanel } from './done-panel.js';
import { SubscriptionForm } from './subscription-form.js';
import { SubscriptionLinkProblem } from './subscription-link-problem.js';

/** One's own subscription, without signing in: see it, change it, leave it, and read what was said when. */
export function MySubscriptionDetails({ secret }: { secret: string }) {
  const { t } = useTranslation('newsletter');
  const language = useLanguage();
  const mine = useQuery(mySubscriptionQuery(secret));
  const offer = useQuery({ ...offerQuery(language), placeholderData: (before) => before });
  const leave = useChangeSubscription(secret);
  useLanguageOfMail(mine.data?.language);

  if (mine.data === undefined || offer.data === undefined) {
    const failed = mine.error === null ? offer : mine;
    if (failed.error === null) return <SkeletonRows />;
    return (
      <SubscriptionLinkProblem
        error={failed.error}
        remedy="askForLink"
        onRetry={() => {
          if (mine.error !== null) void mine.refetch();
          if (offer.error !== null) void offer.refetch();
        }}
      />
    );
  }
  const { email, state, history } = mine.data;
  return (
    <div className="flex flex-col gap-8">
      {state === 'active' ? (
        <>
          <Section title={t('mine.what')} description={t('mine.address', { email })}>
            <SubscriptionForm secret={secret} subscription={mine.data} offer={offer.data} />
          </Section>
          <Section title={t('mine.leaveTitle')} description={t('mine.leaveText')}>
            <div className="flex flex-col items-start gap-4">
              <SubscriptionLinkProblem error={leave.error} remedy="askForLink" />
              <Button isDisabled={leave.isPending} onPress={() => leave.mutate({ topics: [] })}>
                {leave.isPending ? t('leave.leaving') : t('leave.leave')}
              </Button>
            </div>
          </Section>
        </>
      ) : leave.isSuccess ? (
        <DonePanel title={t('leave.done')}>
          <p>{t('leave.doneText')}</p>
          <p>
            <Link to="/nyhetsbrev">{t('link.subscribeAgain')}</Link>
          </p>
        </DonePanel>
      ) : (
        <Notice title={t(`mine.${state}.title`)}>
          <p>{t(`mine.${state}.text`)}</p>
          <p>
            <Link to="/nyhetsbrev">{t('link.subscribeAgain')}</Link>
          </p>
        </Notice>
      )}
      <ConsentHistory events={history} topics={offer.data.topics} />
    </div>
  );
}
