import { z } from 'zod';

/** How onboarding is shown, as its address says it. The board, unless it says the list. */
export const onboardingView = z.object({
  view: z.enum(['board', 'list']).optional().catch(undefined),
  sort: z.enum(['name', 'sector', 'status', 'days']).optional().catch(undefined),
  direction: z.enum(['asc', 'desc']).optional().catch(undefined),
});
export type OnboardingView = z.output<typeof onboardingView>;
export type OnboardingSort = NonNullable<OnboardingView['sort']>;

/** Without what goes without saying, so that the same view has one address. */
export const tidyView = ({ view, sort = 'days', direction = 'desc' }: OnboardingView): OnboardingView => {
  if (view !== 'list') return {};
  return sort === 'days' && direction === 'desc' ? { view } : { view, sort, direction };
};
