import { useTranslation } from 'react-i18next';
import { useLinkSecret } from '../../api/link-secret.js';
import { ConfirmSubscription } from '../../features/newsletter/components/confirm-subscription.js';
import { LinkUseless } from '../../features/newsletter/components/subscription-link-problem.js';
import { PageHeader } from '../../ui/page-header.js';

export function ConfirmSubscriptionPage() {
  const { t } = useTranslation('newsletter');
  const secret = useLinkSecret();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('confirm.title')} />
      {secret === undefined ? (
        <LinkUseless reason="missing" remedy="subscribeAgain" />
      ) : (
        <ConfirmSubscription key={secret} secret={secret} />
      )}
    </div>
  );
}
