import { createRoute, redirect } from '@tanstack/react-router';
import { rootRoute } from './root.route.js';

/** Parent of every page behind sign-in: others go to sign in first, and come back to where they were going. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: ({ context, location }) => {
    const { person } = context.session;
    if (person === null) {
      throw redirect({ to: '/logga-in', search: location.href === '/' ? {} : { to: location.href } });
    }
    return { person };
  },
});
