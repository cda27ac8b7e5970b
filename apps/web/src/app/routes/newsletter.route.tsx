import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

/** Where anybody subscribes. */
export const newsletterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nyhetsbrev',
  component: lazyRouteComponent(() => import('./newsletter.page.js'), 'NewsletterPage'),
});
