import { addYears, type CivilDate, type DatedOn } from '../calendar/index.js';
import { type ErrorCode, RegistryError } from '../error/index.js';
import { compareRows, currentRows, type LedgerRow, type SectorStep, type StatusStep } from './ledger.rules.js';
import { canFollow } from './status-machine.rules.js';

/**
 * Two steps would follow each other that must not.
 *
 * `before` and `after` are the neighbours that the attempted step would have had. When the attempt would leave a gap
 * that closes badly elsewhere (a withdrawal, a correction that moves a step away), `attempted` is null and the two
 * steps at the gap are named.
 */
export interface WalkRefusal<Step> {
  readonly code: 'STATUS_STEP_NOT_ALLOWED' | 'SECTOR_UNCHANGED';
  readonly before: Step | null;
  readonly after: Step | null;
  readonly attempted: Step | null;
}

/** A step more than a year ahead; `latest` is the last day that is allowed. */
export interface TooFarAheadRefusal<Step> {
  readonly code: 'EFFECTIVE_DATE_TOO_FAR_AHEAD';
  readonly attempted: Step;
  readonly latest: CivilDate;
}

/** The row cannot be corrected: it is gone already, the last one, or not of this history. */
export interface RowRefusal {
  readonly code:
    | 'STATUS_CHANGE_SUPERSEDED'
    | 'STATUS_HISTORY_EMPTY'
    | 'SECTOR_CHANGE_SUPERSEDED'
    | 'SECTOR_HISTORY_EMPTY'
    | 'RESOURCE_NOT_FOUND';
}

/** Why a change of the ledger is refused, with the facts that a sentence needs. */
export type LedgerRefusal<Step extends DatedOn = StatusStep | SectorStep> =
  | WalkRefusal<Step>
  | TooFarAheadRefusal<Step>
  | RowRefusal;

/** How two kinds of ledger differ. */
interface LedgerKind<Step extends DatedOn> {
  readonly mayFollow: (from: Step, to: Step) => boolean;
  /** The bare step of a row, without ids and times. */
  readonly stepOf: (row: Step) => Step;
  readonly codes: {
    readonly walk: WalkRefusal<Step>['code'];
    readonly superseded: RowRefusal['code'];
    readonly empty: RowRefusal['code'];
  };
}

/** The checks of a ledger. `history` is everything stored of one partner, superseded rows too, in any order. */
export interface Ledger<Step extends DatedOn> {
  /** Why the row, as it would be stored, must not be added; null when it may. */
  checkInsertion(
    history: readonly (Step & LedgerRow)[],
    row: Step & LedgerRow,
    today: CivilDate,
  ): LedgerRefusal<Step> | null;
  /**
   * Why the row must not be superseded by the replacement (made by `ledgerRow(step, recorded, replaced)`, as it would be
   * stored), or withdrawn when that is null; null when it may.
   */
  checkReplacement(
    history: readonly (Step & LedgerRow)[],
    replacedId: string,
    replacement: (Step & LedgerRow) | null,
    today: CivilDate,
  ): LedgerRefusal<Step> | null;
}

function ledger<Step extends DatedOn>({ mayFollow, stepOf, codes }: LedgerKind<Step>): Ledger<Step> {
  type Row = Step & LedgerRow;
  const nameOf = (row: Row | undefined): Step | null => (row ? stepOf(row) : null);

  function checkDay(row: Row, today: CivilDate): TooFarAheadRefusal<Step> | null {
    const latest = addYears(today, 1);
    if (row.effectiveOn <= latest) return null;
    return { code: 'EFFECTIVE_DATE_TOO_FAR_AHEAD', attempted: stepOf(row), latest };
  }

  /** Whether every row may follow the one before it. */
  function checkWalk(walk: readonly Row[], attempted: Row | null): WalkRefusal<Step> | null {
    const breaksAt = (index: number): boolean => {
      const [from, to] = [walk[index - 1], walk[index]];
      return from !== undefined && to !== undefined && !mayFollow(from, to);
    };
    const place = attempted ? walk.indexOf(attempted) : -1;
    if (attempted && (breaksAt(place) || breaksAt(place + 1))) {
      const [before, after] = [nameOf(walk[place - 1]), nameOf(walk[place + 1])];
      return { code: codes.walk, before, after, attempted: stepOf(attempted) };
    }
    const gap = walk.findIndex((_, index) => breaksAt(index));
    if (gap === -1) return null;
    return { code: codes.walk, before: nameOf(walk[gap - 1]), after: nameOf(walk[gap]), attempted: null };
  }

  return {
    checkInsertion: (history, row, today) =>
      checkDay(row, today) ?? checkWalk([...currentRows(history), row].sort(compareRows), row),

    checkReplacement(history, replacedId, replacement, today) {
      const replaced = history.find((row) => row.id === replacedId);
      if (!replaced) return { code: 'RESOURCE_NOT_FOUND' };
      if (replaced.supersededAt !== null) return { code: codes.superseded };
      const others = currentRows(history).filter((row) => row !== replaced);
      if (replacement) {
        return checkDay(replacement, today) ?? checkWalk([...others, replacement].sort(compareRows), replacement);
      }
      return others.length === 0 ? { code: codes.empty } : checkWalk(others, null);
    },
  };
}

/**
 * The membership history: however backdated or corrected, the whole of it stays a legal walk of the table of statuses.
 * It begins in any status.
 */
export const statusLedger = ledger<StatusStep>({
  mayFollow: (from, to) => canFollow(from.status, to.status),
  stepOf: ({ status, effectiveOn, precision }) => ({ status, effectiveOn, precision }),
  codes: { walk: 'STATUS_STEP_NOT_ALLOWED', superseded: 'STATUS_CHANGE_SUPERSEDED', empty: 'STATUS_HISTORY_EMPTY' },
});

/** The history of a partner's sector and legal form: every step changes one of them, or both. */
export const sectorLedger = ledger<SectorStep>({
  mayFollow: (from, to) => from.sector !== to.sector || from.legalForm !== to.legalForm,
  stepOf: ({ sector, legalForm, effectiveOn, precision }) => ({ sector, legalForm, effectiveOn, precision }),
  codes: { walk: 'SECTOR_UNCHANGED', superseded: 'SECTOR_CHANGE_SUPERSEDED', empty: 'SECTOR_HISTORY_EMPTY' },
});

/** The error that the API answers with: the refusal's code, and its facts as `details`. */
export function toRegistryError(refusal: LedgerRefusal): RegistryError {
  const { code, ...details }: { readonly code: ErrorCode } = refusal;
  return new RegistryError(code, { details });
}
