import { useTranslation } from 'react-i18next';
import { PublishedList } from '../../features/published-reports/components/published-list.js';
import { PageHeader } from '../../ui/page-header.js';
import { GrowthSections } from '../growth-sections.js';

export function PublishedReportsPage() {
  const { t } = useTranslation('reports');
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.description')} />
      <GrowthSections />
      <PublishedList />
    </>
  );
}
