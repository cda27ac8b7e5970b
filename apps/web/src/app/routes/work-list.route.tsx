import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route.js';

/** The start page. Members have no work list: theirs is their own details. */
export const workListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    if (!context.person.permissions.includes('workList.read')) throw redirect({ to: '/mina-uppgifter' });
  },
  component: lazyRouteComponent(() => import('./work-list.page.js'), 'WorkListPage'),
});
