import {
  type AnyRouter,
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { renderUi } from './render.js';

/** As {@link renderUi}, for a component with links: they have their addresses, and lead nowhere. */
export async function renderInRouter(ui: ReactNode, options: Parameters<typeof renderUi>[1] = {}) {
  const router: AnyRouter = createRouter({
    routeTree: createRootRoute(),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  await router.load();
  return renderUi(<RouterContextProvider router={router}>{ui}</RouterContextProvider>, options);
}
