import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const registerPartnerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/parter/ny',
  beforeLoad: requirePermission('partner.register'),
  component: lazyRouteComponent(() => import('./register-partner.page.js'), 'RegisterPartnerPage'),
});
