import { useTranslation } from 'react-i18next';
import { ErasureList } from '../../features/privacy/components/erasure-list.js';
import { PageHeader } from '../../ui/page-header.js';

export function ErasuresPage() {
  const { t } = useTranslation('privacy');
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('erasures.title')} description={t('erasures.intro')} />
      <ErasureList />
    </div>
  );
}
