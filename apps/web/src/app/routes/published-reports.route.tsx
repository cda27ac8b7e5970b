import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { publishedView } from '../../features/published-reports/published-view.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const publishedReportsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rapporter',
  beforeLoad: requirePermission('growth.read'),
  component: lazyRouteComponent(() => import('./published-reports.page.js'), 'PublishedReportsPage'),
});

export const publishedReportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/rapporter/$reportId',
  validateSearch: publishedView,
  beforeLoad: requirePermission('growth.read'),
  component: lazyRouteComponent(() => import('./published-report.page.js'), 'PublishedReportPage'),
});
