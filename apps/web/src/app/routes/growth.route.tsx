import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { growthView } from '../../features/growth/growth-view.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const growthRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tillvaxt',
  validateSearch: growthView,
  beforeLoad: requirePermission('growth.read'),
  component: lazyRouteComponent(() => import('./growth.page.js'), 'GrowthPage'),
});
