import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

/** What is done with personal data. For anybody. */
export const privacyNoticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/integritet',
  component: lazyRouteComponent(() => import('./privacy-notice.page.js'), 'PrivacyNoticePage'),
});
