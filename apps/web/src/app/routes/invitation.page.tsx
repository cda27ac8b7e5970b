import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/session/api/use-session.js';
import { InvitationForm } from '../../features/session/components/invitation-form.js';
import { InvitationRefused } from '../../features/session/components/invitation-refused.js';
import { takeInvitationToken } from '../../features/session/invitation-token.js';
import { Card } from '../../ui/card.js';
import { PageHeader } from '../../ui/page-header.js';

export function InvitationPage() {
  const { t } = useTranslation('session');
  const { partnershipName } = useSession();
  const router = useRouter();
  const [token] = useState(takeInvitationToken);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t('invitation.title')} description={t('invitation.intro', { partnership: partnershipName })} />
      {token === undefined ? (
        <InvitationRefused />
      ) : (
        <Card>
          <InvitationForm token={token} onSignedIn={() => void router.navigate({ to: '/', replace: true })} />
        </Card>
      )}
    </div>
  );
}
