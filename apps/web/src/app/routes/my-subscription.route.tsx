import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

/** Where the mail with a link to a subscription leads. The secret is in the fragment. */
export const mySubscriptionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/min-prenumeration',
  component: lazyRouteComponent(() => import('./my-subscription.page.js'), 'MySubscriptionPage'),
});
