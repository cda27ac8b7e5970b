import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RegisterForm } from '../../features/partners/components/register-form.js';
import { usePerson, useSession } from '../../features/session/api/use-session.js';
import { Link } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';
import { showToast } from '../../ui/toast.js';

// By its id: the route itself imports this page.
const registerPartnerRoute = getRouteApi('/signed-in/parter/ny');

export function RegisterPartnerPage() {
  const { t } = useTranslation('partners');
  const { today } = useSession();
  const { id: personId } = usePerson();
  const navigate = registerPartnerRoute.useNavigate();
  return (
    <>
      <PageHeader
        title={t('register.title')}
        description={t('register.description')}
        above={<Link to="/parter">{t('register.toList')}</Link>}
      />
      <RegisterForm
        personId={personId}
        today={today}
        onRegistered={({ id, name }) => {
          showToast({ tone: 'success', title: t('register.done', { name }) });
          void navigate({ to: '/parter/$partnerId', params: { partnerId: id } });
        }}
      />
    </>
  );
}
