import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { z } from 'zod';
import { ApiProblem } from '../../api/api-problem.js';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

const roundId = z.uuid();

export const roundRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/utskick/$roundId',
  beforeLoad: (options) => {
    requirePermission('round.manage')(options);
    if (!roundId.safeParse(options.params.roundId).success) throw notFound();
  },
  // Fetched with the page: the contract of rounds brings the phone metadata, which the first download does without.
  loader: async ({ context, params }) => {
    const { roundQuery } = await import('../../features/rounds/api/round-query.js');
    try {
      await context.queryClient.ensureQueryData(roundQuery(params.roundId));
    } catch (error) {
      if (error instanceof ApiProblem && error.code === 'RESOURCE_NOT_FOUND') throw notFound();
      throw error;
    }
  },
  component: lazyRouteComponent(() => import('./round.page.js'), 'RoundPage'),
});
