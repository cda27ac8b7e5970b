import { useTranslation } from 'react-i18next';
import { ErasureSection } from '../../features/account/components/erasure-section.js';
import { PersonalData } from '../../features/account/components/personal-data.js';
import { Link } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

export function PersonalDataPage() {
  const { t } = useTranslation('account');
  return (
    <div className="mx-auto flex max-w-3xl flex-col">
      <PageHeader
        title={t('data.pageTitle')}
        description={t('data.pageText')}
        above={<Link to="/mina-uppgifter">{t('data.back')}</Link>}
      />
      <div className="flex flex-col gap-6">
        <PersonalData />
        <ErasureSection />
      </div>
    </div>
  );
}
