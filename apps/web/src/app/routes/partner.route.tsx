import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const partnerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/parter/$partnerId',
  beforeLoad: requirePermission('partner.read'),
  component: lazyRouteComponent(() => import('./partner.page.js'), 'PartnerPage'),
});
