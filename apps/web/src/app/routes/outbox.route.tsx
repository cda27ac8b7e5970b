import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

/** The demonstration's mail. Elsewhere there is no such page. */
export const outboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/utkorg',
  beforeLoad: ({ context }) => {
    if (!context.session.isDemo) throw notFound();
  },
  component: lazyRouteComponent(() => import('./outbox.page.js'), 'OutboxPage'),
});
