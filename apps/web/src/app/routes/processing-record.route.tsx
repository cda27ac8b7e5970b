import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const processingRecordRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/integritet/registerforteckning',
  beforeLoad: requirePermission('privacy.read'),
  component: lazyRouteComponent(() => import('./processing-record.page.js'), 'ProcessingRecordPage'),
});
