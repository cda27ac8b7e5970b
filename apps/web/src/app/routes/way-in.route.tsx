import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { wayInView } from '../../features/way-in/way-in-view.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const wayInRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/tillvaxt/vagen-in',
  validateSearch: wayInView,
  beforeLoad: requirePermission('growth.read'),
  component: lazyRouteComponent(() => import('./way-in.page.js'), 'WayInPage'),
});
