import { useTranslation } from 'react-i18next';
import { useLinkSecret } from '../../api/link-secret.js';
import { EmailConfirmation } from '../../features/my-details/components/email-confirmation.js';
import { LinkRefused } from '../../features/my-details/components/link-refused.js';
import { useSession } from '../../features/session/api/use-session.js';
import { PageHeader } from '../../ui/page-header.js';

export function ConfirmEmailPage() {
  const { t } = useTranslation('links');
  const { contactEmail } = useSession();
  const secret = useLinkSecret();
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('email.title')} />
      {secret === undefined ? (
        <LinkRefused isMissing remedy={t('email.remedy')} coordinatorEmail={contactEmail} />
      ) : (
        <EmailConfirmation key={secret} secret={secret} coordinatorEmail={contactEmail} />
      )}
    </div>
  );
}
