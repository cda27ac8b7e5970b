import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { onboardingView } from '../../features/onboarding/onboarding-view.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const onboardingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/introduktion',
  validateSearch: onboardingView,
  beforeLoad: requirePermission('partner.list'),
  component: lazyRouteComponent(() => import('./onboarding.page.js'), 'OnboardingPage'),
});
