import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

/** Where the mail to a new subscriber leads. The secret is in the fragment. */
export const confirmSubscriptionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nyhetsbrev/bekrafta',
  component: lazyRouteComponent(() => import('./confirm-subscription.page.js'), 'ConfirmSubscriptionPage'),
});
