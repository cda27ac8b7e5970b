import { z } from 'zod';
import { civilDate, datedOn, instant } from '../calendar/index.js';
import { legalForm } from '../legal-form/index.js';
import { pageOf, pageQuery } from '../list/index.js';
import { onboardingStatus } from '../membership/index.js';
import { sector } from '../sector/index.js';
import { channel } from '../timeline/index.js';
import { checkGrowthRange, growthDimension, growthFigures, growthQueryFields } from './growth.schema.js';

export const growthFigureKeys = growthFigures.keyof().options;
export const growthFigureKey = growthFigures.keyof().meta({ id: 'GrowthFigureKey' });
export type GrowthFigureKey = z.infer<typeof growthFigureKey>;

/** Which figure of a report to open: that of one period, in one sector or of the total, and of one group if divided. */
export const growthCellFields = {
  /** First day of one of the report's periods. */
  period: civilDate,
  figure: growthFigureKey,
  in: z
    .enum([...sector.options, 'total'])
    .optional()
    .default('total'),
  /** Which group, of a report that is divided by `by`. */
  group: z.string().max(40).optional(),
};

/** The rows behind one figure. Together with the report's own query it names exactly one number. */
export const growthRowsQuery = z
  .strictObject({ ...growthQueryFields, by: growthDimension.optional(), ...growthCellFields, ...pageQuery })
  .check(checkGrowthRange)
  // A group is one of those that the report is divided into.
  .refine(({ by, group }) => group === undefined || by !== undefined, { path: ['group'], message: 'FIELD_UNKNOWN' });
export type GrowthRowsQuery = z.infer<typeof growthRowsQuery>;
/** The figure of a report that rows explain. */
export type GrowthCell = Pick<GrowthRowsQuery, 'period' | 'figure' | 'in' | 'group'>;

/**
 * One partner (of a stock: start, end, paused) or one event (of a flow: joined, left, moved) that a figure counts: as many
 * rows as the figure says.
 */
export const growthRow = z
  .object({
    partnerId: z.uuid(),
    /** Null for a sole trader, whose name is a person's: they are counted, never named. */
    name: z.string().nullable(),
    sector,
    legalForm: legalForm.nullable(),
    municipality: z.string().nullable(),
    status: onboardingStatus,
    /** First day of the stretch of counting that is meant. */
    joined: datedOn,
    /** First day after that stretch; null while it lasts. */
    left: datedOn.nullable(),
    /** The day of a move; null for what is no move. */
    movedOn: civilDate.nullable(),
    /** When and how the registry learned of the change that put the partner here (of a stock: that it joined). */
    recordedAt: instant,
    channel,
  })
  .meta({ id: 'GrowthRow' });
export type GrowthRow = z.infer<typeof growthRow>;

/** `total` is the figure itself. In Swedish order of name, then by day. */
export const growthRowPage = pageOf(growthRow).meta({ id: 'GrowthRowPage' });
export type GrowthRowPage = z.infer<typeof growthRowPage>;
