import { civilDate } from '@registry/domain/calendar';
import type { GrowthStep } from '@registry/domain/growth';
import { z } from 'zod';

export const steps = ['month', 'quarter', 'year'] as const satisfies readonly GrowthStep[];

/** Which growth is shown, as the address says it: since the start, until today and by year unless it says otherwise. */
export const growthView = z.object({
  from: civilDate.optional().catch(undefined),
  to: civilDate.optional().catch(undefined),
  step: z.enum(steps).optional().catch(undefined),
  /** A municipality code, or `none` for partners without one. An address written by hand may hold it as a number. */
  municipality: z.coerce
    .string()
    .regex(/^(\d{4}|none)$/)
    .optional()
    .catch(undefined),
});
export type GrowthView = z.output<typeof growthView>;

/** Without what goes without saying, so that the same view has one address. */
export const tidyView = ({ from, to, step, municipality }: GrowthView): GrowthView => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(step === undefined || step === 'year' ? {} : { step }),
  ...(municipality === undefined ? {} : { municipality }),
});
