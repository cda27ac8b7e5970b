import { z } from 'zod';
import { civilDate, datedOn } from '../calendar/index.js';
import { checkGrowthRange, growthStep } from '../growth/index.js';
import { pageOf, pageQuery, several } from '../list/index.js';
import { onboardingStatus, wayInStatuses } from '../membership/index.js';
import { sector } from '../sector/index.js';
import { attemptOutcomes } from './attempt.rules.js';
import { wayInDefinitions } from './way-in-definitions.js';

export const wayInStatus = z.enum(wayInStatuses).meta({ id: 'WayInStatus' });

const queryFields = {
  from: civilDate,
  to: civilDate,
  step: growthStep.optional().default('year'),
  /** The sectors to show and sum up; all when absent. */
  sector: several(sector),
};

/** Which ways in: those that began in the whole periods that contain a day from `from` to `to`. */
export const wayInQuery = z.strictObject(queryFields).check(checkGrowthRange).meta({ id: 'WayInQuery' });
export type WayInQuery = z.infer<typeof wayInQuery>;

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1).nullable();

/** How many attempts came how far, and where they ended. See {@link currentWayInDefinitions}. */
export const wayInFunnel = z
  .object({
    /** All attempts: every one has come at least this far. */
    prospect: count,
    in_dialogue: count,
    applied: count,
    approved: count,
    active: count,
    declined: count,
    open: count,
    /** Registered straight as a partner: no attempts. */
    direct: count,
  })
  .meta({ id: 'WayInFunnel' });
export type WayInFunnel = z.infer<typeof wayInFunnel>;
export const funnelKeys = wayInFunnel.keyof().options;

/** A funnel with the shares that became partners: of all, and of those that are settled. Null of none. */
export const wayInFigures = wayInFunnel.extend({ ofAll: share, ofSettled: share }).meta({ id: 'WayInFigures' });
export type WayInFigures = z.infer<typeof wayInFigures>;

const bySector = <S extends z.ZodType>(figures: S) => z.object({ sectors: z.record(sector, figures), total: figures });

/** How long attempts stay in one status, in days. Quartiles are null when no stay is known to the day. */
export const stayFigures = z
  .object({
    /** Finished stays that are known to the day: what the quartiles are of. */
    finished: count,
    /** Finished stays of which only the month or year is known. */
    inexact: count,
    firstQuartile: z.number().nullable(),
    median: z.number().nullable(),
    thirdQuartile: z.number().nullable(),
    /** Stays that last. */
    ongoing: count,
    /** Those of them that last too long. */
    stuck: count,
  })
  .meta({ id: 'StayFigures' });
export type StayFigures = z.infer<typeof stayFigures>;
export const stayCountKeys = ['finished', 'inexact', 'ongoing', 'stuck'] as const;

/** After how many days a stay is stuck, and of what that is made. */
export const stuckLimit = z
  .object({
    status: wayInStatus,
    /** Finished stays of the whole registry that are known to the day. */
    finished: count,
    thirdQuartile: z.number().nullable(),
    /** A stay is stuck when it has lasted for more days than this. */
    days: z.number(),
  })
  .meta({ id: 'StuckLimit' });
export type StuckLimit = z.infer<typeof stuckLimit>;

export const wayInReport = z
  .object({
    /** First day of the first period, last day of the last. */
    from: civilDate,
    to: civilDate,
    step: growthStep,
    /** The day of the report: what is planned for later has not happened. */
    asOf: civilDate,
    shownSectors: z.array(sector),
    periods: z.array(
      bySector(wayInFigures).extend({
        start: civilDate,
        end: civilDate,
        /** `2016`, `2016 Q1` or `2016-02`. */
        label: z.string(),
        isPartial: z.boolean(),
      }),
    ),
    /** All periods together. */
    whole: bySector(wayInFigures),
    /** Days in each status, of the attempts that began in the periods. */
    times: z.array(bySector(stayFigures).extend({ status: wayInStatus })),
    limits: z.array(stuckLimit),
    definitions: wayInDefinitions,
  })
  .meta({ id: 'WayInReport' });
export type WayInReport = z.infer<typeof wayInReport>;

/** What rows can be asked of: a figure of the funnel, or (with a status) of the stays. */
export const wayInFigureKeys = [...funnelKeys, ...stayCountKeys] as const;
export const wayInFigureKey = z.enum(wayInFigureKeys).meta({ id: 'WayInFigureKey' });
export type WayInFigureKey = z.infer<typeof wayInFigureKey>;

/** Whether the figure counts stays, not attempts. */
export const isStayKey = (key: WayInFigureKey): key is (typeof stayCountKeys)[number] =>
  (stayCountKeys as readonly WayInFigureKey[]).includes(key);

/** The rows behind one figure. Together with the report's own query it names exactly one number. */
export const wayInRowsQuery = z
  .strictObject({
    ...queryFields,
    figure: wayInFigureKey,
    /** First day of one of the report's periods; all of them together when absent. */
    period: civilDate.optional(),
    in: z
      .enum([...sector.options, 'total'])
      .optional()
      .default('total'),
    /** Which status, of a figure of stays; stays of every status when absent. */
    status: wayInStatus.optional(),
    ...pageQuery,
  })
  .check(checkGrowthRange);
export type WayInRowsQuery = z.infer<typeof wayInRowsQuery>;
export type WayInCell = Pick<WayInRowsQuery, 'figure' | 'in'> & {
  readonly period?: string | undefined;
  readonly status?: z.infer<typeof wayInStatus> | undefined;
};

/** One attempt, one stay or one registered straight: as many rows as the figure says. */
export const wayInRow = z
  .object({
    partnerId: z.uuid(),
    /** Null for a sole trader, whose name is a person's: they are counted, never named. */
    name: z.string().nullable(),
    /** On the first day of the attempt. */
    sector,
    started: datedOn,
    furthest: onboardingStatus,
    outcome: z.enum([...attemptOutcomes, 'direct']),
    /** The stay that is counted; null where attempts are. Its days so far while it lasts. */
    stay: z
      .object({ status: wayInStatus, from: datedOn, until: datedOn.nullable(), days: z.number().int() })
      .nullable(),
  })
  .meta({ id: 'WayInRow' });
export type WayInRow = z.infer<typeof wayInRow>;

/** `total` is the figure itself. In Swedish order of name, then by day; stuck and ongoing ones longest first. */
export const wayInRowPage = pageOf(wayInRow).meta({ id: 'WayInRowPage' });
export type WayInRowPage = z.infer<typeof wayInRowPage>;
