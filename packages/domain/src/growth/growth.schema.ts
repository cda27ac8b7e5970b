import { z } from 'zod';
import { civilDate, instant } from '../calendar/index.js';
import { legalForm } from '../legal-form/index.js';
import { several } from '../list/index.js';
import { municipalityCode } from '../municipality/index.js';
import { tag } from '../partner/tag.schema.js';
import { sector, sectors } from '../sector/index.js';
import { growthDefinitions } from './growth-definitions.js';
import { growthStep, periodCount, type SteppedRange } from './growth-periods.rules.js';

/** As many periods as a report has at most: a hundred years of months. */
export const maxGrowthPeriods = 1200;

/** What a report can be divided by beside sector. A partner with several tags is in several groups. */
export const growthDimensions = ['municipality', 'legalForm', 'tag'] as const;
export const growthDimension = z.enum(growthDimensions).meta({ id: 'GrowthDimension' });
export type GrowthDimension = z.infer<typeof growthDimension>;

/** Which growth, in fields that several queries share; see {@link growthQuery}. */
export const growthQueryFields = {
  from: civilDate,
  to: civilDate,
  step: growthStep.optional().default('year'),
  /** Only partners with their seat in this municipality today, or `none`: without one. */
  municipality: z.union([z.literal('none'), municipalityCode], 'MUNICIPALITY_UNKNOWN').optional(),
  /** Only while they have this legal form, or `none`: while it is not known. Dated, as sector is. */
  legalForm: z.union([z.literal('none'), legalForm], 'FIELD_CHOICE_UNKNOWN').optional(),
  /** Only partners that have this tag today. */
  tag: tag.optional(),
  /** The sectors to show and sum up; all when absent. */
  sector: several(sector),
  /** As the registry knew it at the end of this day; as it knows it now when absent. */
  knownOn: civilDate.optional(),
};

/** Refuses a range that ends before it begins or has too many periods. */
export function checkGrowthRange(found: z.core.ParsePayload<SteppedRange>): void {
  if (found.issues.length > 0) return;
  const { from, to } = found.value;
  if (to < from) {
    found.issues.push({ code: 'custom', path: ['to'], message: 'DATE_BEFORE_START', input: to });
  } else if (periodCount(found.value) > maxGrowthPeriods) {
    found.issues.push({
      code: 'too_big',
      origin: 'array',
      maximum: maxGrowthPeriods,
      path: ['to'],
      message: 'PERIODS_TOO_MANY',
      input: to,
    });
  }
}

/** Which growth to report: all whole periods that contain a day from `from` to `to`. */
export const growthQuery = z
  .strictObject({ ...growthQueryFields, by: growthDimension.optional() })
  .check(checkGrowthRange)
  .meta({ id: 'GrowthQuery' });
export type GrowthQuery = z.infer<typeof growthQuery>;

const count = z.number().int().nonnegative();

/**
 * How many partners there were and what changed. Always: end = start + joined − left + movedIn − movedOut.
 *
 * A partner counts on a day when its status that day is active or paused. Changes that are planned count when their day
 * is in the period.
 */
export const growthFigures = z
  .object({
    /** Partners on the day before the period. */
    start: count,
    /** Stretches of counting that begin in the period, in the sector of their first day. */
    joined: count,
    /** Stretches whose first day after falls in the period, in the sector of their last day. */
    left: count,
    /**
     * Partners that count on the day and the day before, and only on the day belong here: changes of sector, and of legal
     * form in a report of one.
     */
    movedIn: count,
    movedOut: count,
    /** Partners on the last day of the period. */
    end: count,
    /** Those of them that are paused. */
    pausedAtEnd: count,
    /** Those of joined and left whose day is not known: they count from the first day of the month or year that is. */
    imprecise: count,
  })
  .meta({ id: 'GrowthFigures' });
export type GrowthFigures = z.infer<typeof growthFigures>;

/** How many partners count on one day. */
export const growthStanding = z
  .object({
    on: civilDate,
    sectors: z.record(sector, count),
    /** Of the shown sectors together. */
    total: count,
  })
  .meta({ id: 'GrowthStanding' });
export type GrowthStanding = z.infer<typeof growthStanding>;

/** One period of a report; `end` is its last day. */
export const growthPeriod = z
  .object({
    start: civilDate,
    end: civilDate,
    /** `2016`, `2016 Q1` or `2016-02`. */
    label: z.string(),
    /** Whether the period is not over: it contains the day of the report or lies ahead, so its figures may be planned. */
    isPartial: z.boolean(),
    sectors: z.record(sector, growthFigures),
    /** Of the shown sectors together. A move from one of them to another is none here. */
    total: growthFigures,
  })
  .meta({ id: 'GrowthPeriod' });
export type GrowthPeriod = z.infer<typeof growthPeriod>;

/** The figures of one value of the dimension that a report is divided by. */
export const growthGroup = z
  .object({
    /** A municipality code, a legal form, a tag, or `none`. */
    key: z.string(),
    /** As many as the report has, in the same order. */
    periods: z.array(z.object({ start: civilDate, sectors: z.record(sector, growthFigures), total: growthFigures })),
  })
  .meta({ id: 'GrowthGroup' });
export type GrowthGroup = z.infer<typeof growthGroup>;

export const growthReport = z
  .object({
    /** First day of the first period. */
    from: civilDate,
    /** Last day of the last period. */
    to: civilDate,
    step: growthStep,
    /** The day of the report, in the partnership's time zone. */
    asOf: civilDate,
    /** The moment whose knowledge the report shows: now, or the end of the day that was asked for. */
    knownAt: instant,
    knownOn: civilDate.nullable(),
    municipality: z.string().nullable(),
    legalForm: z.string().nullable(),
    tag: z.string().nullable(),
    by: growthDimension.nullable(),
    /** The sectors that were asked for and that `total` sums up, in their order. */
    shownSectors: z.array(sector),
    periods: z.array(growthPeriod),
    /**
     * On the day of the report, or the day whose knowledge it shows: what a period that is not over says only as planned.
     * Null when the day is none of the report's.
     */
    standing: growthStanding.nullable().default(null),
    /** The periods of the year before the first one, for comparison: of the same step, in order. */
    earlier: z.array(growthPeriod),
    /** Only of a report that is divided: one for each value that any figure is not zero of, most partners at the end first. */
    groups: z.array(growthGroup).nullable(),
    /** What each figure means. */
    definitions: growthDefinitions,
  })
  .meta({ id: 'GrowthReport' });
export type GrowthReport = z.infer<typeof growthReport>;

/** The sectors that a query asks for, each once, in the order in which reports show them. */
export const shownSectorsOf = (query: Pick<GrowthQuery, 'sector'>) =>
  sectors.filter((one) => query.sector?.includes(one) ?? true);
