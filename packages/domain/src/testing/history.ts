import fc from 'fast-check';
import { addDays, type CivilDate, type DatedOn, datedFrom, type PartialDate, precisions } from '../calendar/index.js';
import { type LegalForm } from '../legal-form/index.js';
import {
  currentRows,
  type Ledger,
  type LedgerRefusal,
  type LedgerRow,
  ledgerRow,
  nextStatuses,
  onboardingStatuses,
  type SectorRow,
  type SectorStep,
  type StatusRow,
  type StatusStep,
  sectorLedger,
  statusLedger,
} from '../membership/index.js';
import { sectors } from '../sector/index.js';
import { moment, sectorRow, statusRow } from './rows.js';

/** The day on which random histories are recorded. They reach some years back and, planned, a year ahead. */
export const historyToday: CivilDate = '2018-06-15';

/** Everything stored of one partner's membership. */
export interface History {
  readonly statuses: readonly StatusRow[];
  readonly sectors: readonly SectorRow[];
}

/** What somebody tries to record. `pick` chooses among what there is, as a remainder. */
export type Command =
  | { readonly kind: 'goOn'; readonly pick: number; readonly daysLater: number }
  | { readonly kind: 'insertStatus'; readonly step: StatusStep }
  | { readonly kind: 'correctStatus'; readonly pick: number; readonly step: StatusStep }
  | { readonly kind: 'withdrawStatus'; readonly pick: number }
  | { readonly kind: 'insertSector'; readonly step: SectorStep }
  | { readonly kind: 'correctSector'; readonly pick: number; readonly step: SectorStep }
  | { readonly kind: 'withdrawSector'; readonly pick: number };

/** The history after an attempt, unchanged when refused; `touched` is the row that it was to supersede. */
export interface Attempt {
  readonly history: History;
  readonly refusal: LedgerRefusal | null;
  readonly added: LedgerRow | null;
  readonly touched: LedgerRow | null;
}

/**
 * A day so many days after the start of 2014, or its month or year: so changes of one day are common. Without
 * fast-check's bias, which would crowd them at both ends.
 */
const partialDate = (maxDays: number): fc.Arbitrary<PartialDate> =>
  fc
    .tuple(fc.noBias(fc.nat(maxDays)), fc.constantFrom(...precisions))
    .map(([offset, precision]) => addDays('2014-01-01', offset).slice(0, { year: 4, month: 7, day: 10 }[precision]));

const dated = partialDate(2100).map(datedFrom);
const datedEarly = partialDate(900).map(datedFrom);
const pick = fc.nat(20);
const statusStep = fc.tuple(fc.constantFrom(...onboardingStatuses), dated).map(([status, on]) => ({ status, ...on }));
/** Few, so that the same comes back; a sole trader's name is a person's. */
const legalFormOf = fc.constantFrom<(LegalForm | null)[]>(null, 'foundation', 'limited_company', 'sole_trader');
const sectorStep = fc
  .tuple(fc.constantFrom(...sectors), legalFormOf, dated)
  .map(([sector, legalForm, on]) => ({ sector, legalForm, ...on }));

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('goOn' as const),
      pick,
      daysLater: fc.oneof(fc.constant(0), fc.nat(200)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('insertStatus' as const), step: statusStep }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('correctStatus' as const), pick, step: statusStep }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdrawStatus' as const), pick }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('insertSector' as const), step: sectorStep }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('correctSector' as const), pick, step: sectorStep }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdrawSector' as const), pick }) },
);

/** Attempts in a row. */
export const commands: fc.Arbitrary<Command[]> = fc.noBias(fc.array(command, { maxLength: 25, size: 'max' }));

/** A partner as registered: one status, one sector. Often a partner already, as most are. */
export const registered: fc.Arbitrary<History> = fc
  .tuple(
    fc.oneof(
      statusStep,
      datedEarly.map((on) => ({ status: 'active' as const, ...on })),
    ),
    sectorStep,
  )
  .map(([{ status, ...since }, { sector, legalForm, ...from }]) => ({
    statuses: [{ ...statusRow(0, status, '2014'), ...since }],
    sectors: [{ ...sectorRow(0, sector, '2014', legalForm), ...from }],
  }));

const chosen = <Row>(rows: readonly Row[], n: number): Row | undefined => rows[n % rows.length];

function attemptOn<Step extends DatedOn>(
  ledger: Ledger<Step>,
  rows: readonly (Step & LedgerRow)[],
  n: number,
  change: { readonly step: Step | null; readonly pick?: number },
) {
  const recorded = { id: `row-${String(n).padStart(4, '0')}`, recordedAt: moment(n) };
  // From everything stored, so that rows already superseded are tried as well.
  const touched = change.pick === undefined ? undefined : chosen(rows, change.pick);
  const added = change.step && ledgerRow(change.step, recorded, touched);
  const refusal = touched
    ? ledger.checkReplacement(rows, touched.id, added, historyToday)
    : added && ledger.checkInsertion(rows, added, historyToday);
  const kept = rows.map((row) => (row === touched ? { ...row, supersededAt: recorded.recordedAt } : row));
  return { rows: refusal ? rows : added ? [...kept, added] : kept, refusal, added, touched: touched ?? null };
}

/** Tries the command at the nth moment, as the registry does: checks, then supersedes and adds. */
export function attempt(history: History, tried: Command, n: number): Attempt {
  if (tried.kind === 'insertSector' || tried.kind === 'correctSector' || tried.kind === 'withdrawSector') {
    const { rows, ...outcome } = attemptOn(sectorLedger, history.sectors, n, { step: null, ...tried });
    return { history: { ...history, sectors: rows }, ...outcome };
  }
  const { rows, ...outcome } = attemptOn(statusLedger, history.statuses, n, statusChangeOf(history, tried));
  return { history: { ...history, statuses: rows }, ...outcome };
}

function statusChangeOf(
  history: History,
  tried: Exclude<Command, { kind: 'insertSector' | 'correctSector' | 'withdrawSector' }>,
): { step: StatusStep | null; pick?: number } {
  if (tried.kind !== 'goOn') return { step: null, ...tried };
  const last = currentRows(history.statuses).at(-1);
  const status = last && chosen(nextStatuses(last.status), tried.pick);
  if (!last || !status) throw new Error('A history always has a status that can be followed.');
  return { step: { status, effectiveOn: addDays(last.effectiveOn, tried.daysLater), precision: 'day' } };
}

/**
 * A partner's history after random attempts, refused ones left out: backdated steps, corrections, withdrawals, partners
 * that leave and come back, changes of sector, plans.
 */
export const history: fc.Arbitrary<History> = fc
  .tuple(registered, commands)
  .map(([start, attempts]) =>
    attempts.reduce((sofar, tried, index) => attempt(sofar, tried, index + 1).history, start),
  );
