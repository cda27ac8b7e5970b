import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RangeForm } from '../../features/growth/components/range-form.js';
import { useSession } from '../../features/session/api/use-session.js';
import { WayIn } from '../../features/way-in/components/way-in.js';
import { tidyView } from '../../features/way-in/way-in-view.js';
import { GrowthHeader } from '../growth-header.js';

// By its id: the route itself imports this page.
const wayInRoute = getRouteApi('/signed-in/tillvaxt/vagen-in');

export function WayInPage() {
  const { t } = useTranslation('wayin');
  const view = wayInRoute.useSearch();
  const navigate = wayInRoute.useNavigate();
  const { today, partnershipName } = useSession();
  const onView = (patch: Partial<typeof view>) =>
    void navigate({ search: (before) => tidyView({ ...before, ...patch }), resetScroll: false });
  return (
    <>
      <GrowthHeader title={t('title')} description={t('description')} partnership={partnershipName} />
      <WayIn
        view={view}
        onView={onView}
        today={today}
        partnership={partnershipName}
        rangeForm={(shown) => <RangeForm {...shown} onRange={onView} />}
      />
    </>
  );
}
