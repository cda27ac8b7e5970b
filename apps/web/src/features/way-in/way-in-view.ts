import { type CivilDate, civilDate } from '@registry/domain/calendar';
import type { GrowthStep } from '@registry/domain/growth';
import { sector } from '@registry/domain/sector';
import { z } from 'zod';

export const steps = ['month', 'quarter', 'year'] as const satisfies readonly GrowthStep[];

/** Which ways in are shown, as the address says it: five years by year and every sector unless it says otherwise. */
export const wayInView = z.object({
  from: civilDate.optional().catch(undefined),
  to: civilDate.optional().catch(undefined),
  step: z.enum(steps).optional().catch(undefined),
  sector: sector.optional().catch(undefined),
});
export type WayInView = z.output<typeof wayInView>;

/** Without what goes without saying, so that the same view has one address. */
export const tidyView = ({ from, to, step, sector: only }: WayInView): WayInView => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(step === undefined || step === 'year' ? {} : { step }),
  ...(only === undefined ? {} : { sector: only }),
});

/** What the view asks of the API. */
export const queryOf = ({ from, to, step, sector: only }: WayInView, today: CivilDate) => ({
  from: from ?? `${Number(today.slice(0, 4)) - 4}-01-01`,
  to: to ?? today,
  step: step ?? 'year',
  ...(only === undefined ? {} : { sector: [only] }),
});
export type AskedWayIn = ReturnType<typeof queryOf>;
