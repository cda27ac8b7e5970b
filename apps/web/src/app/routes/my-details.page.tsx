import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';

export function MyDetailsPage() {
  const { t } = useTranslation(['contacts', 'pages']);
  return <PageHeader title={t('contacts:title')} description={t('pages:placeholder')} />;
}
