import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';

export function WorkListPage() {
  const { t } = useTranslation(['worklist', 'pages']);
  return <PageHeader title={t('worklist:title')} description={t('pages:placeholder')} />;
}
