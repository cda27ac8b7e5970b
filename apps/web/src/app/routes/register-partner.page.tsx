import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';

export function RegisterPartnerPage() {
  const { t } = useTranslation(['partners', 'pages']);
  return <PageHeader title={t('partners:title')} description={t('pages:placeholder')} />;
}
