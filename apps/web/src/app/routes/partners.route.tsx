import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { partnerView } from '../../features/partners/partner-view.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const partnersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/parter',
  validateSearch: partnerView,
  beforeLoad: requirePermission('partner.list'),
  component: lazyRouteComponent(() => import('./partners.page.js'), 'PartnersPage'),
});
