import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { ownPath } from '../../features/session/destination.rules.js';
import { rootRoute } from './root.route.js';

/** Where to go once signed in. Anybody may have written it: `ownPath` lets only pages of ours through. */
const signInSearch = z.object({ to: z.string().optional().catch(undefined) });

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/logga-in',
  validateSearch: signInSearch,
  beforeLoad: ({ context, search }) => {
    if (context.session.person === null) return;
    throw redirect({ href: ownPath(search.to, window.location.origin) ?? '/', replace: true });
  },
  component: lazyRouteComponent(() => import('./sign-in.page.js'), 'SignInPage'),
});
