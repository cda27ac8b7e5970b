import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/import',
  beforeLoad: requirePermission('import.run'),
  component: lazyRouteComponent(() => import('./import.page.js'), 'ImportPage'),
});
