import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const onboardingRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/introduktion',
  beforeLoad: requirePermission('partner.list'),
  component: lazyRouteComponent(() => import('./onboarding.page.js'), 'OnboardingPage'),
});
