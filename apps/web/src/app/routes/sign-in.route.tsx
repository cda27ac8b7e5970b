import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { rootRoute } from './root.route.js';

/** Where to go once signed in: a path of ours, never another site. */
const signInSearch = z.object({
  to: z
    .string()
    .regex(/^\/(?![/\\])/)
    .optional()
    .catch(undefined),
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/logga-in',
  validateSearch: signInSearch,
  component: lazyRouteComponent(() => import('./sign-in.page.js'), 'SignInPage'),
});
