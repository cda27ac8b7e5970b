import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

/** Where the link to leave, in a letter, leads. The token is in the fragment. */
export const unsubscribeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nyhetsbrev/avsluta',
  component: lazyRouteComponent(() => import('./unsubscribe.page.js'), 'UnsubscribePage'),
});
