import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { privacySearch } from '../../features/privacy/privacy-view.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const erasuresRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/personuppgifter',
  validateSearch: privacySearch,
  beforeLoad: requirePermission('privacy.manage'),
  component: lazyRouteComponent(() => import('./erasures.page.js'), 'ErasuresPage'),
});
