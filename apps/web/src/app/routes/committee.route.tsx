import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { committeeView } from '../../features/committee/committee-view.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const committeeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/arbetsutskott',
  validateSearch: committeeView,
  beforeLoad: requirePermission('committee.read'),
  component: lazyRouteComponent(() => import('./committee.page.js'), 'CommitteePage'),
});
