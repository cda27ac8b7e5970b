import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { wayInProgressQuery } from '../../features/checklist/api/way-in-progress-query.js';
import { ProgressText } from '../../features/checklist/components/progress-text.js';
import { Onboarding } from '../../features/onboarding/components/onboarding.js';
import { tidyView } from '../../features/onboarding/onboarding-view.js';
import { useMay, useSession } from '../../features/session/api/use-session.js';
import { PageHeader } from '../../ui/page-header.js';
import { usePartnerMove } from '../partner-move/use-partner-move.js';

// By its id: the route itself imports this page.
const onboardingRoute = getRouteApi('/signed-in/introduktion');

export function OnboardingPage() {
  const { t } = useTranslation('onboarding');
  const view = onboardingRoute.useSearch();
  const navigate = onboardingRoute.useNavigate();
  const { today } = useSession();
  const mayMove = useMay('partner.changeMembership');
  const mayRegister = useMay('partner.register');
  const { start, dialog } = usePartnerMove();
  const { data: progress } = useQuery(wayInProgressQuery);
  const progressOf = (partnerId: string) => {
    const found = progress?.get(partnerId);
    return found && found.total > 0 ? <ProgressText progress={found} /> : null;
  };
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <Onboarding
        view={view}
        onView={(patch) => void navigate({ search: (before) => tidyView({ ...before, ...patch }), resetScroll: false })}
        today={today}
        onMove={mayMove ? start : undefined}
        mayRegister={mayRegister}
        progressOf={progressOf}
      />
      {dialog}
    </>
  );
}
