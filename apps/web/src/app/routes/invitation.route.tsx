import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

export const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbjudan',
  component: lazyRouteComponent(() => import('./invitation.page.js'), 'InvitationPage'),
});
