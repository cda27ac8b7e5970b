import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route.js';

export const myDetailsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mina-uppgifter',
  component: lazyRouteComponent(() => import('./my-details.page.js'), 'MyDetailsPage'),
});
