import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { EmailText } from '../../../vocabulary/email-text.js';
import { ChangeEmailDialog } from './change-email-dialog.js';

interface OwnEmailProps {
  contactId: string;
  email: string | null;
}

/** One's address, which also opens the sign-in, and the way to another. */
export function OwnEmail({ contactId, email }: OwnEmailProps) {
  const { t } = useTranslation('mine');
  const [isAsking, setAsking] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div className="flex flex-col items-start gap-2">
      {email === null ? null : (
        <span className="wrap-anywhere">
          <EmailText email={email} />
        </span>
      )}
      <span className="text-sm text-muted">{t('email.use')}</span>
      <Button size="small" onPress={() => setAsking(true)}>
        {t('email.change')}
      </Button>
      {sentTo === null ? null : (
        <Notice tone="success" role="status" title={t('email.sent')}>
          <p className="wrap-anywhere">{t('email.sentText', { email: sentTo })}</p>
        </Notice>
      )}
      {isAsking ? (
        <ChangeEmailDialog
          contactId={contactId}
          onClose={() => setAsking(false)}
          onSent={(address) => {
            setSentTo(address);
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}
