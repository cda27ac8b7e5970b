import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.js';

export function GrowthPage() {
  const { t } = useTranslation(['growth', 'pages']);
  return <PageHeader title={t('growth:title')} description={t('pages:placeholder')} />;
}
