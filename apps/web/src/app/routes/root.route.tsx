import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router';
import { sessionQuery } from '../../features/session/api/session-query.js';
import { ErrorPage } from '../pages/error.page.js';
import { Shell } from '../shell/shell.js';

/** Every page: the session is known before it shows, and it stands in the shell. */
export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  beforeLoad: async ({ context }) => ({ session: await context.queryClient.ensureQueryData(sessionQuery) }),
  // Without a session there is no shell to stand in.
  errorComponent: (props) => (
    <main className="px-4">
      <ErrorPage {...props} />
    </main>
  ),
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
});
