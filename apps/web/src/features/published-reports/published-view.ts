import { z } from 'zod';

const versions = ['published', 'now'] as const;

/** How a published report is looked at, as its address says. */
export const publishedView = z.object({
  /** The figures as they were published, or as they would be now. */
  version: z.enum(versions).optional().catch(undefined),
  chart: z.enum(['stacked', 'multiples']).optional().catch(undefined),
  /** The figure whose rows are open. */
  cell: z.coerce.string().max(120).optional().catch(undefined),
});
export type PublishedView = z.output<typeof publishedView>;

/** Without what goes without saying, so that the same view has one address. */
export const tidyPublishedView = ({ version, chart, cell }: PublishedView): PublishedView => ({
  ...(version === 'now' ? { version } : {}),
  ...(chart === 'multiples' ? { chart } : {}),
  ...(cell === undefined ? {} : { cell }),
});
