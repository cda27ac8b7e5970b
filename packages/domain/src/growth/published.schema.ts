import { z } from 'zod';
import { civilDate, datedOn, instant } from '../calendar/index.js';
import { pageQuery } from '../list/index.js';
import { sector } from '../sector/index.js';
import { line, optionalParagraph } from '../text/index.js';
import { growthQuery, growthReport } from './growth.schema.js';
import { growthCellFields, growthFigureKey } from './growth-rows.schema.js';

/** Freezes a report: what it says now stays under this title for ever. */
export const publishedReportDraft = z
  .strictObject({ title: line(120), note: optionalParagraph(1000).optional().default(null), query: growthQuery })
  .meta({ id: 'PublishedReportDraft' });
export type PublishedReportDraft = z.infer<typeof publishedReportDraft>;

export const publishedReportSummary = z
  .object({
    id: z.uuid(),
    title: z.string(),
    note: z.string().nullable(),
    publishedAt: instant,
    /** Name of who published it; null when the person is gone. */
    publishedBy: z.string().nullable(),
    from: civilDate,
    to: civilDate,
  })
  .meta({ id: 'PublishedReportSummary' });
export type PublishedReportSummary = z.infer<typeof publishedReportSummary>;

export const publishedReport = publishedReportSummary
  .extend({ query: growthQuery, report: growthReport })
  .meta({ id: 'PublishedReport' });
export type PublishedReport = z.infer<typeof publishedReport>;

export const publishedRowsQuery = z.strictObject({ ...growthCellFields, ...pageQuery });
export type PublishedRowsQuery = z.infer<typeof publishedRowsQuery>;

/** What the registry has learned of one partner since a report was published, that moves its figures. */
export const growthChange = z
  .object({
    partnerId: z.uuid(),
    /** Null for a sole trader. */
    name: z.string().nullable(),
    /**
     * `recorded`: a change that was not known. `corrected`: one that said something else. `withdrawn`: one that never
     * happened. `attribute`: municipality or tag, which a report is of, is another now. `removed`: the partner is gone.
     */
    kind: z.enum(['recorded', 'corrected', 'withdrawn', 'attribute', 'removed']),
    /** Which ledger; null for an attribute. */
    ledger: z.enum(['status', 'sector']).nullable(),
    /** Status or sector that it says now; null when withdrawn or removed. */
    value: z.string().nullable(),
    effective: datedOn.nullable(),
    /** What it said before, of a correction, a withdrawal or an attribute. */
    was: z.object({ value: z.string(), effective: datedOn.nullable() }).nullable(),
    /** When the registry learned of it. */
    recordedAt: instant,
  })
  .meta({ id: 'GrowthChange' });
export type GrowthChange = z.infer<typeof growthChange>;

/** A figure that is another now, and the changes (by index) that make the difference: together they explain all of it. */
export const growthDifference = z
  .object({
    period: civilDate,
    in: z.enum([...sector.options, 'total']),
    group: z.string().nullable(),
    figure: growthFigureKey,
    published: z.number().int(),
    now: z.number().int(),
    changes: z.array(z.number().int().nonnegative()),
  })
  .meta({ id: 'GrowthDifference' });
export type GrowthDifference = z.infer<typeof growthDifference>;

/** A published report beside what the registry knows now. */
export const publishedComparison = z
  .object({ now: growthReport, changes: z.array(growthChange), differences: z.array(growthDifference) })
  .meta({ id: 'PublishedComparison' });
export type PublishedComparison = z.infer<typeof publishedComparison>;
