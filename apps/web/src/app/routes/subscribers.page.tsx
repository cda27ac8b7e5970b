import { useTranslation } from 'react-i18next';
import { Subscribers } from '../../features/newsletter/components/subscribers.js';
import { useSession } from '../../features/session/api/use-session.js';
import { Link } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

export function SubscribersPage() {
  const { t } = useTranslation('newsletter');
  const { today } = useSession();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('manage.title')}
        description={t('manage.intro')}
        actions={<Link to="/nyhetsbrev">{t('manage.publicPage')}</Link>}
      />
      <Subscribers today={today} />
    </div>
  );
}
