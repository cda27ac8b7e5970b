import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

/** Where the mail "are these details still right?" leads. The secret is in the fragment. */
export const detailsCheckRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bekrafta',
  component: lazyRouteComponent(() => import('./details-check.page.js'), 'DetailsCheckPage'),
});
