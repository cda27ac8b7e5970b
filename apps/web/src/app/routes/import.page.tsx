import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';

export function ImportPage() {
  const { t } = useTranslation(['imports', 'pages']);
  return <PageHeader title={t('imports:title')} description={t('pages:placeholder')} />;
}
