import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const settingsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/installningar',
  beforeLoad: requirePermission('settings.read'),
  component: lazyRouteComponent(() => import('./settings.page.js'), 'SettingsPage'),
});
