import type { CivilDate, DatedOn } from '@registry/domain/calendar';
import { partialDateOf } from '@registry/domain/calendar';
import {
  type LedgerRefusal,
  type LedgerRow,
  type SectorChange,
  type SectorStep,
  type StatusChange,
  type StatusStep,
  sectorLedger,
  statusLedger,
} from '@registry/domain/membership';
import type { HistoryAction } from '@registry/domain/timeline';
import type { Ledgers } from './ledger.schema.js';

/** What somebody says in a status change, without ids and times. */
export type StatusContent = StatusStep & Pick<StatusChange, 'reason'>;
/** What somebody says in a sector change, without ids and times. */
export type SectorContent = SectorStep & Pick<SectorChange, 'legalForm' | 'note'>;

/** Codes and dates by field name; null where there is none. */
export type ToldFields = Readonly<Record<string, string | null>>;

/** How the ledgers of status and sector differ, so that recording and correcting is written once. */
export interface LedgerKind<Content extends DatedOn> {
  readonly name: 'status' | 'sector';
  readonly table: 'status_change' | 'sector_change';
  /** The columns that hold what only this kind says, with their values. */
  readonly columns: (content: Content) => Readonly<Record<string, string | null>>;
  readonly actions: Readonly<Record<'recorded' | 'corrected' | 'withdrawn', HistoryAction>>;
  readonly rowsOf: (ledgers: Ledgers) => readonly (Content & LedgerRow)[];
  readonly isSame: (one: Content, other: Content) => boolean;
  readonly checkInsertion: (
    rows: readonly (Content & LedgerRow)[],
    row: Content & LedgerRow,
    today: CivilDate,
  ) => LedgerRefusal | null;
  readonly checkReplacement: (
    rows: readonly (Content & LedgerRow)[],
    replacedId: string,
    replacement: (Content & LedgerRow) | null,
    today: CivilDate,
  ) => LedgerRefusal | null;
  /** What the append-only history tells of a row; free text stays in the ledger, where it can be read beside it. */
  readonly told: (content: Content) => ToldFields;
}

const isSameDay = (one: DatedOn, other: DatedOn): boolean =>
  one.effectiveOn === other.effectiveOn && one.precision === other.precision;

export const statusKind: LedgerKind<StatusContent> = {
  name: 'status',
  table: 'status_change',
  columns: ({ status, reason }) => ({ status, reason }),
  actions: { recorded: 'status.recorded', corrected: 'status.corrected', withdrawn: 'status.withdrawn' },
  rowsOf: (ledgers) => ledgers.statusChanges,
  isSame: (one, other) => isSameDay(one, other) && one.status === other.status && one.reason === other.reason,
  checkInsertion: statusLedger.checkInsertion,
  checkReplacement: statusLedger.checkReplacement,
  told: (content) => ({ status: content.status, effective: partialDateOf(content) }),
};

export const sectorKind: LedgerKind<SectorContent> = {
  name: 'sector',
  table: 'sector_change',
  columns: ({ sector, legalForm, note }) => ({ sector, legal_form: legalForm, note }),
  actions: { recorded: 'sector.recorded', corrected: 'sector.corrected', withdrawn: 'sector.withdrawn' },
  rowsOf: (ledgers) => ledgers.sectorChanges,
  isSame: (one, other) =>
    isSameDay(one, other) &&
    one.sector === other.sector &&
    one.legalForm === other.legalForm &&
    one.note === other.note,
  checkInsertion: sectorLedger.checkInsertion,
  checkReplacement: sectorLedger.checkReplacement,
  told: (content) => ({ sector: content.sector, legalForm: content.legalForm, effective: partialDateOf(content) }),
};
