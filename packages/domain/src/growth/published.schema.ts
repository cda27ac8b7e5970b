import { z } from 'zod';
import { civilDate, datedOn, instant } from '../calendar/index.js';
import { legalForm } from '../legal-form/index.js';
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

/** Of what a partner's place in a report is made, beside its ledgers. */
export const growthAttributes = ['municipality', 'tag'] as const;

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
    /** Which ledger; null for an attribute and for a partner that is gone. */
    ledger: z.enum(['status', 'sector']).nullable(),
    /** Which attribute; null for everything else. One change for each tag put on or taken off. */
    attribute: z.enum(growthAttributes).nullable(),
    /** Status, sector, municipality or tag that it says now; null for none, and when withdrawn or removed. */
    value: z.string().nullable(),
    /** Of a change of sector: the legal form that it says now. */
    legalForm: legalForm.nullable(),
    effective: datedOn.nullable(),
    /** What it said before, of a correction, a withdrawal or an attribute; null when that was nothing. */
    was: z.object({ value: z.string(), legalForm: legalForm.nullable(), effective: datedOn.nullable() }).nullable(),
    /** When the registry learned of it; null when it does not know, which can be for an attribute. */
    recordedAt: instant.nullable(),
  })
  .meta({ id: 'GrowthChange' });
export type GrowthChange = z.infer<typeof growthChange>;

/**
 * A figure that is another now, and the changes (by index) that make the difference: together they explain all of it, and
 * none of them can be left out. `in` is a shown sector or the total, `group` that of a divided report, or null for all.
 */
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
