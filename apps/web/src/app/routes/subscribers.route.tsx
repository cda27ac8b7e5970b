import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const subscribersRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/prenumeranter',
  beforeLoad: requirePermission('newsletter.manage'),
  component: lazyRouteComponent(() => import('./subscribers.page.js'), 'SubscribersPage'),
});
