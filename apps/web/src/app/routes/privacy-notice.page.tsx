import { useTranslation } from 'react-i18next';
import { PrivacyNotice } from '../../features/privacy/components/privacy-notice.js';
import { useMay } from '../../features/session/api/use-session.js';
import { Link } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

export function PrivacyNoticePage() {
  const { t } = useTranslation('privacy');
  const mayReadRecord = useMay('privacy.read');
  return (
    <article className="mx-auto max-w-3xl">
      <PageHeader
        title={t('notice.title')}
        description={t('notice.intro')}
        actions={mayReadRecord ? <Link to="/integritet/registerforteckning">{t('notice.toRecord')}</Link> : null}
      />
      <PrivacyNotice />
    </article>
  );
}
