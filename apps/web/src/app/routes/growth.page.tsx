import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Growth } from '../../features/growth/components/growth.js';
import { tidyView } from '../../features/growth/growth-view.js';
import { useSession } from '../../features/session/api/use-session.js';
import { PageHeader } from '../../ui/page-header.js';

// By its id: the route itself imports this page.
const growthRoute = getRouteApi('/signed-in/tillvaxt');

export function GrowthPage() {
  const { t } = useTranslation('growth');
  const view = growthRoute.useSearch();
  const navigate = growthRoute.useNavigate();
  const { today } = useSession();
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Growth
        view={view}
        onView={(patch) => void navigate({ search: (before) => tidyView({ ...before, ...patch }), resetScroll: false })}
        today={today}
      />
    </>
  );
}
