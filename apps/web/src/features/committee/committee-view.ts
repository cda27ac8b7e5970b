import { civilDate } from '@registry/domain/calendar';
import { z } from 'zod';

/** What the page looks back to, as the address says it: the last meeting unless it says otherwise. */
export const committeeView = z.object({ sedan: civilDate.optional().catch(undefined) });
