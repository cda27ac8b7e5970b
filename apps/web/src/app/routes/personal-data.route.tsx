import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { signedInRoute } from './signed-in.route.js';

export const personalDataRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/mina-uppgifter/personuppgifter',
  component: lazyRouteComponent(() => import('./personal-data.page.js'), 'PersonalDataPage'),
});
