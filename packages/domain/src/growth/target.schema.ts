import { z } from 'zod';
import { civilDate } from '../calendar/index.js';
import { sector } from '../sector/index.js';

/** How many partners the partnership wants to be by a day, in one sector or (null) together. */
export const growthTargetDraft = z
  .strictObject({
    sector: sector.nullable(),
    count: z.number().int().min(1).max(100_000),
    by: civilDate,
  })
  .meta({ id: 'GrowthTargetDraft' });
export type GrowthTargetDraft = z.infer<typeof growthTargetDraft>;

/** A target and what it takes. */
export const growthTarget = z
  .object({
    id: z.uuid(),
    sector: sector.nullable(),
    count: z.number().int(),
    by: civilDate,
    /** From where the line begins: the day on which the target was set, and how many there were. */
    setOn: civilDate,
    countWhenSet: z.number().int().nonnegative(),
    /** Partners today. */
    countToday: z.number().int().nonnegative(),
    /** How many there would be today on the straight line from when it was set to the target, to one decimal. */
    expectedToday: z.number(),
    state: z.enum(['reached', 'on_line', 'behind', 'missed']),
  })
  .meta({ id: 'GrowthTarget' });
export type GrowthTarget = z.infer<typeof growthTarget>;
