import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const erasuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/personuppgifter',
  beforeLoad: requirePermission('privacy.manage'),
  component: lazyRouteComponent(() => import('./erasures.page.js'), 'ErasuresPage'),
});
