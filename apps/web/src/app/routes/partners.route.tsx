import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const partnersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/parter',
  beforeLoad: requirePermission('partner.list'),
  component: lazyRouteComponent(() => import('./partners.page.js'), 'PartnersPage'),
});
