import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { mailSearch } from '../../features/mail/mail-view.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

export const mailRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/brev',
  validateSearch: mailSearch,
  beforeLoad: requirePermission('mail.preview'),
  component: lazyRouteComponent(() => import('./mail.page.js'), 'MailPage'),
});
