import { useTranslation } from 'react-i18next';
import { useLinkSecret } from '../../api/link-secret.js';
import { MySubscriptionDetails } from '../../features/newsletter/components/my-subscription.js';
import { LinkUseless } from '../../features/newsletter/components/subscription-link-problem.js';
import { PageHeader } from '../../ui/page-header.js';

export function MySubscriptionPage() {
  const { t } = useTranslation('newsletter');
  const secret = useLinkSecret();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('mine.title')} />
      {secret === undefined ? (
        <LinkUseless reason="missing" remedy="askForLink" />
      ) : (
        <MySubscriptionDetails key={secret} secret={secret} />
      )}
    </div>
  );
}
