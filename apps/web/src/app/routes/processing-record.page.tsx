import { useTranslation } from 'react-i18next';
import { ProcessingRecord } from '../../features/privacy/components/processing-record.js';
import { useSession } from '../../features/session/api/use-session.js';
import { Link } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

export function ProcessingRecordPage() {
  const { t } = useTranslation('privacy');
  const { today } = useSession();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('record.title')}
        description={t('record.intro')}
        above={<Link to="/integritet">{t('record.toNotice')}</Link>}
      />
      <ProcessingRecord today={today} />
    </div>
  );
}
