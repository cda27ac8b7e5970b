import { type CivilDate, compareInstants, type DatedOn, type Instant } from '../calendar/index.js';
import type { LegalForm } from '../legal-form/index.js';
import type { Sector } from '../sector/index.js';
import type { OnboardingStatus } from './status.schema.js';

/**
 * A row of a dated ledger as stored. It has two times: `effectiveOn`, when it took effect, and `recordedAt`, when the
 * registry learned of it. Rows are never overwritten: a correction supersedes one and adds another.
 */
export interface LedgerRow extends DatedOn {
  readonly id: string;
  readonly recordedAt: Instant;
  /** When the registry first learned of the change that this row tells: a correction inherits it, see {@link ledgerRow}. */
  readonly firstRecordedAt: Instant;
  /** When a correction took this row's place or withdrew it; null while it stands. */
  readonly supersededAt: Instant | null;
}

/** What a status change says, whenever it was recorded. */
export interface StatusStep extends DatedOn {
  readonly status: OnboardingStatus;
}

/** What a sector change says, whenever it was recorded. */
export interface SectorStep extends DatedOn {
  readonly sector: Sector;
  readonly legalForm: LegalForm | null;
}

export type StatusRow = LedgerRow & StatusStep;
export type SectorRow = LedgerRow & SectorStep;

/**
 * The row that records a step. One that corrects another keeps the place that the replaced one had among changes of the
 * same day, by inheriting `firstRecordedAt`.
 *
 * @param replaced - the row that this one corrects; absent for a new step.
 */
export function ledgerRow<Step extends DatedOn>(
  step: Step,
  recorded: { readonly id: string; readonly recordedAt: Instant },
  replaced?: LedgerRow,
): Step & LedgerRow {
  const { id, recordedAt } = recorded;
  return { ...step, id, recordedAt, firstRecordedAt: replaced?.firstRecordedAt ?? recordedAt, supersededAt: null };
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The order of a history: the day it took effect, then when the registry first learned of it, then id.
 *
 * First learned of, not recorded: of three steps taken on one day the first may be corrected a year later. By
 * `recordedAt` it would then come last that day and the walk would break; as a correction tells the same change, it
 * keeps its place.
 */
export const compareRows = (one: LedgerRow, other: LedgerRow): number =>
  compareText(one.effectiveOn, other.effectiveOn) ||
  compareInstants(one.firstRecordedAt, other.firstRecordedAt) ||
  compareText(one.id, other.id);

/** The rows that stand, in the order of the history. */
export const currentRows = <Row extends LedgerRow>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.supersededAt === null).sort(compareRows);

/**
 * The rows as the registry knew them at the instant, in the order of the history: what stood then, standing
 * (`supersededAt` null), whatever was learned later. So every rule of this package answers for then, too.
 */
export const rowsKnownAt = <Row extends LedgerRow>(rows: readonly Row[], at: Instant): Row[] =>
  rows
    .filter((row) => compareInstants(row.recordedAt, at) <= 0)
    .filter((row) => row.supersededAt === null || compareInstants(row.supersededAt, at) > 0)
    .map((row) => ({ ...row, supersededAt: null }))
    .sort(compareRows);

/**
 * The row that holds on the day: of several changes that day the last one. Undefined on days before the first.
 */
export const rowOn = <Row extends LedgerRow>(rows: readonly Row[], day: CivilDate): Row | undefined =>
  currentRows(rows).findLast((row) => row.effectiveOn <= day);

/** The status on the day; null before the first that is known. */
export const statusOn = (rows: readonly StatusRow[], day: CivilDate): OnboardingStatus | null =>
  rowOn(rows, day)?.status ?? null;

/**
 * The row that says the sector on the day. The first known sector also holds for all days before it: a status may be
 * backdated past the day from which the sector is known, and a partner that counts on a day must count somewhere.
 * Undefined only for a history without rows.
 */
export function sectorRowOn<Row extends SectorRow>(rows: readonly Row[], day: CivilDate): Row | undefined {
  const first = currentRows(rows)[0];
  return first && rowOn(rows, day < first.effectiveOn ? first.effectiveOn : day);
}

/** The sector on the day, see {@link sectorRowOn}; null only for a history without rows. */
export const sectorOn = (rows: readonly SectorRow[], day: CivilDate): Sector | null =>
  sectorRowOn(rows, day)?.sector ?? null;

/** What comes true on the nearest day after today that has a planned change: of several that day the last one. */
export function nextPlanned<Row extends LedgerRow>(rows: readonly Row[], today: CivilDate): Row | undefined {
  const next = currentRows(rows).find((row) => row.effectiveOn > today);
  return next && rowOn(rows, next.effectiveOn);
}
