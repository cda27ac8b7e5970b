import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const roundsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/utskick',
  beforeLoad: requirePermission('round.manage'),
  component: lazyRouteComponent(() => import('./rounds.page.js'), 'RoundsPage'),
});

export const newRoundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/utskick/nytt',
  beforeLoad: requirePermission('round.manage'),
  component: lazyRouteComponent(() => import('./new-round.page.js'), 'NewRoundPage'),
});
