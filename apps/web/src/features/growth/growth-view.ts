import { civilDate } from '@registry/domain/calendar';
import type { GrowthDimension, GrowthStep } from '@registry/domain/growth';
import { sector } from '@registry/domain/sector';
import { z } from 'zod';

export const steps = ['month', 'quarter', 'year'] as const satisfies readonly GrowthStep[];
export const dimensions = ['municipality', 'legalForm', 'tag'] as const satisfies readonly GrowthDimension[];
export const chartViews = ['stacked', 'multiples'] as const;
const comparisons = ['before', 'yearBefore'] as const;

const maybe = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);
const text = z.coerce.string().max(120);

/** Which growth is shown, as the address says it: since the start, until today and by year unless it says otherwise. */
export const growthView = z.object({
  from: maybe(civilDate),
  to: maybe(civilDate),
  step: maybe(z.enum(steps)),
  /** A municipality code, or `none` for partners without one. An address written by hand may hold it as a number. */
  municipality: maybe(z.coerce.string().regex(/^(\d{4}|none)$/)),
  legalForm: maybe(z.string().regex(/^[a-z_]{1,40}$/)),
  tag: maybe(text),
  sector: maybe(z.union([z.array(sector), sector.transform((one) => [one])])),
  /** What it is divided by beside sector. */
  by: maybe(z.enum(dimensions)),
  /** As the registry knew it at the end of this day. */
  knownOn: maybe(civilDate),
  chart: maybe(z.enum(chartViews)),
  compare: maybe(z.enum(comparisons)),
  /** The figure whose rows are open; see cell.ts. */
  cell: maybe(text),
});
export type GrowthView = z.output<typeof growthView>;
export type ChartView = (typeof chartViews)[number];
export type ComparisonName = (typeof comparisons)[number];

/** Without what goes without saying, so that the same view has one address. */
export const tidyView = (view: GrowthView): GrowthView => {
  const said = Object.entries(view).filter(
    ([key, value]) =>
      value !== undefined &&
      value !== '' &&
      !(key === 'step' && value === 'year') &&
      !(key === 'chart' && value === 'stacked') &&
      !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(said);
};
