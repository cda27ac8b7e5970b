import { useTranslation } from 'react-i18next';
import { DescriptionList } from '../../../ui/description-list.js';
import { ExternalLink } from '../../../ui/link.js';
import { EmailText } from '../../../vocabulary/email-text.js';
import type { PrivacyNotice } from '../record-rows.js';

/** Who answers for the data, and how to reach them. */
export function ControllerDetails({ controller }: { controller: PrivacyNotice['controller'] }) {
  const { t } = useTranslation('privacy');
  const { name, number, email, dpoEmail } = controller;
  return (
    <DescriptionList
      items={[
        { term: t('notice.name'), value: name },
        ...(number === null ? [] : [{ term: t('notice.number'), value: number }]),
        ...(email === null ? [] : [{ term: t('notice.email'), value: <MailLink email={email} /> }]),
        ...(dpoEmail === null ? [] : [{ term: t('notice.dpo'), value: <MailLink email={dpoEmail} /> }]),
      ]}
    />
  );
}

export function MailLink({ email }: { email: string }) {
  return (
    <ExternalLink href={`mailto:${email}`} className="wrap-anywhere">
      <EmailText email={email} />
    </ExternalLink>
  );
}
