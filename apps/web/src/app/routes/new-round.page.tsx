import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { NewRound } from '../../features/rounds/components/new-round.js';
import { useSession } from '../../features/session/api/use-session.js';
import { Link } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

export function NewRoundPage() {
  const { t } = useTranslation('rounds');
  const { today } = useSession();
  const navigate = useNavigate();
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t('form.title')}
        description={t('form.text')}
        above={<Link to="/utskick">{t('page.back')}</Link>}
      />
      <NewRound
        today={today}
        onCreated={(roundId) => void navigate({ to: '/utskick/$roundId', params: { roundId }, replace: true })}
        onCancel={() => void navigate({ to: '/utskick' })}
      />
    </div>
  );
}
