import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { z } from 'zod';
import { ApiProblem } from '../../api/api-problem.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

const partnerId = z.uuid();

export const partnerRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/parter/$partnerId',
  beforeLoad: (options) => {
    requirePermission('partner.read')(options);
    if (!partnerId.safeParse(options.params.partnerId).success) throw notFound();
  },
  // Fetched with the page: the contract of partners brings the phone metadata, which the first download does without.
  loader: async ({ context, params }) => {
    const { partnerQuery } = await import('../../features/partner-profile/api/partner-query.js');
    try {
      await context.queryClient.ensureQueryData(partnerQuery(params.partnerId));
    } catch (error) {
      // Nothing went wrong: there is no such partner, or not for this reader.
      if (error instanceof ApiProblem && error.code === 'RESOURCE_NOT_FOUND') throw notFound();
      throw error;
    }
  },
  component: lazyRouteComponent(() => import('./partner.page.js'), 'PartnerPage'),
});
