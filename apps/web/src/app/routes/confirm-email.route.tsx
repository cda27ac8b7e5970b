import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

/** Where the mail to a new address leads. The secret is in the fragment. */
export const confirmEmailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bekrafta-adress',
  component: lazyRouteComponent(() => import('./confirm-email.page.js'), 'ConfirmEmailPage'),
});
