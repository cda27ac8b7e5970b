import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import { requirePermission } from './require-permission.js';
import { signedInRoute } from './signed-in.route.js';

/** Which uploaded file is looked at: a preview outlives a reload, and can be sent to a colleague. */
const importSearch = z.object({ id: z.uuid().optional().catch(undefined) });

export const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/import',
  validateSearch: importSearch,
  beforeLoad: requirePermission('import.run'),
  component: lazyRouteComponent(() => import('./import.page.js'), 'ImportPage'),
});
