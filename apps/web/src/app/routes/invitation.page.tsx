import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';

export function InvitationPage() {
  const { t } = useTranslation(['session', 'pages']);
  return <PageHeader title={t('session:title')} description={t('pages:placeholder')} />;
}
