import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Growth } from '../../features/growth/components/growth.js';
import { type GrowthView, tidyView } from '../../features/growth/growth-view.js';
import { PublishAction } from '../../features/published-reports/components/publish-action.js';
import { useMay, useSession } from '../../features/session/api/use-session.js';
import { Skeleton } from '../../ui/skeleton.js';
import { GrowthHeader } from '../growth-header.js';

// By its id: the route itself imports this page.
const growthRoute = getRouteApi('/signed-in/tillvaxt');

// Below the figures, and its contract brings the phone metadata: it may come after them.
const ConfirmationShare = lazy(async () => ({
  default: (await import('../../features/rounds/components/confirmation-share.js')).ConfirmationShare,
}));

export function GrowthPage() {
  const { t } = useTranslation('growth');
  const view = growthRoute.useSearch();
  const navigate = growthRoute.useNavigate();
  const { today, partnershipName } = useSession();
  const mayManageRounds = useMay('round.manage');
  const maySetTarget = useMay('growth.setTarget');
  const mayPublish = useMay('growth.publish');
  const onView = useCallback(
    (patch: Partial<GrowthView>) =>
      void navigate({ search: (before) => tidyView({ ...before, ...patch }), resetScroll: false }),
    [navigate],
  );
  return (
    <>
      <GrowthHeader title={t('title')} description={t('description')} partnership={partnershipName} />
      <Growth
        view={view}
        onView={onView}
        today={today}
        partnership={partnershipName}
        maySetTarget={maySetTarget}
        actionsOf={(query) =>
          mayPublish ? (
            <PublishAction
              query={query}
              onPublished={(reportId) =>
                void navigate({ to: '/rapporter/$reportId', params: { reportId }, search: {} })
              }
            />
          ) : null
        }
      />
      <div className="pt-8 print:hidden">
        <Suspense fallback={<Skeleton className="h-64 w-full" />}>
          <ConfirmationShare mayManage={mayManageRounds} />
        </Suspense>
      </div>
    </>
  );
}
