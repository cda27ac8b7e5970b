import { useTranslation } from 'react-i18next';
import { useLinkSecret } from '../../api/link-secret.js';
import { DetailsCheck } from '../../features/my-details/components/details-check.js';
import { LinkRefused } from '../../features/my-details/components/link-refused.js';
import { useSession } from '../../features/session/api/use-session.js';
import { PageHeader } from '../../ui/page-header.js';

export function DetailsCheckPage() {
  const { t } = useTranslation('links');
  const { partnershipName, contactEmail } = useSession();
  const secret = useLinkSecret();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('details.title')} />
      {secret === undefined ? (
        <LinkRefused isMissing remedy={t('details.remedy')} coordinatorEmail={contactEmail} />
      ) : (
        <DetailsCheck key={secret} secret={secret} partnershipName={partnershipName} coordinatorEmail={contactEmail} />
      )}
    </div>
  );
}
