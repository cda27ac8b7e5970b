import { z } from 'zod';

/** What stands in the address of the page about erasure and disposal. */
export const privacySearch = z.object({ tab: z.enum(['erasures', 'retention']).optional().catch(undefined) });
