import { type CivilDate, compareInstants, type Instant, type Precision } from '@registry/domain/calendar';
import type { LegalForm } from '@registry/domain/legal-form';
import {
  countingSince,
  derivePeriods,
  isCounting,
  type LedgerRow,
  type OnboardingStatus,
  rowOn,
  rowsKnownAt,
  type SectorRow,
  type StatusRow,
  sectorRowOn,
} from '@registry/domain/membership';
import type { Sector } from '@registry/domain/sector';
import type { Ledgers } from './ledger.schema.js';

/** A row of `partner_period`: a period with the two ledger rows that make it what it is. */
export interface PartnerPeriod {
  readonly fromOn: CivilDate;
  /** The first day after it. */
  readonly untilOn: CivilDate | null;
  readonly status: OnboardingStatus;
  readonly statusPrecision: Precision;
  readonly sector: Sector;
  readonly legalForm: LegalForm | null;
  /** What the period before says; null when there is none. */
  readonly wasStatus: OnboardingStatus | null;
  readonly wasSector: Sector | null;
  readonly wasLegalForm: LegalForm | null;
  /** The rows in force on the first day of the period. */
  readonly statusChangeId: string;
  readonly sectorChangeId: string;
  /** First day of the stretch of counting days that it belongs to; null when it does not count. */
  readonly countingSince: CivilDate | null;
  readonly countingSincePrecision: Precision | null;
}

/** A period as the registry knew it from one moment until another, exclusive; null: still. */
export interface KnownPartnerPeriod extends PartnerPeriod {
  readonly knownFrom: Instant;
  readonly knownUntil: Instant | null;
}

/** The periods that two ledgers mean. @throws RangeError when there is a status but no sector */
export function partnerPeriodsOf(statusRows: readonly StatusRow[], sectorRows: readonly SectorRow[]): PartnerPeriod[] {
  const periods = derivePeriods(statusRows, sectorRows);
  return periods.map(({ from, until, ...period }, index) => {
    const statusRow = rowOn(statusRows, from);
    const sectorRow = sectorRowOn(sectorRows, from);
    if (!statusRow || !sectorRow) throw new RangeError('A period without the rows that it is derived from.');
    const since = isCounting(period.status) ? countingSince(periods, from) : null;
    const before = periods[index - 1];
    return {
      fromOn: from,
      untilOn: until,
      ...period,
      wasStatus: before?.status ?? null,
      wasSector: before?.sector ?? null,
      wasLegalForm: before?.legalForm ?? null,
      statusChangeId: statusRow.id,
      sectorChangeId: sectorRow.id,
      countingSince: since?.effectiveOn ?? null,
      countingSincePrecision: since?.precision ?? null,
    };
  });
}

/** Whether a partner is a sole trader in any period, as is known now: its name is a person's then, and stays one. */
export const wasEverSoleTrader = ({ statusChanges, sectorChanges }: Ledgers): boolean =>
  derivePeriods(statusChanges, sectorChanges).some(({ legalForm }) => legalForm === 'sole_trader');

/** The moments at which the rows became what they are, each once, in order. */
function momentsOf(rows: readonly LedgerRow[]): Instant[] {
  const all = rows.flatMap(({ recordedAt, supersededAt }) =>
    supersededAt ? [recordedAt, supersededAt] : [recordedAt],
  );
  return all.sort(compareInstants).filter((at, index) => {
    const previous = all[index - 1];
    return previous === undefined || compareInstants(previous, at) !== 0;
  });
}

/**
 * Every period that the registry has known, and when: what two ledgers meant after each of their changes. What a change
 * leaves as it was stays one row. Those known now are what {@link partnerPeriodsOf} says.
 */
export function knownPartnerPeriodsOf(
  statusRows: readonly StatusRow[],
  sectorRows: readonly SectorRow[],
): KnownPartnerPeriod[] {
  const known: KnownPartnerPeriod[] = [];
  let standing = new Map<string, { period: PartnerPeriod; knownFrom: Instant }>();
  for (const at of momentsOf([...statusRows, ...sectorRows])) {
    const sectors = rowsKnownAt(sectorRows, at);
    // A partner is registered in two steps: between them there is nothing to tell.
    const periods = sectors.length === 0 ? [] : partnerPeriodsOf(rowsKnownAt(statusRows, at), sectors);
    const next: typeof standing = new Map();
    for (const period of periods) {
      const key = JSON.stringify(period);
      next.set(key, standing.get(key) ?? { period, knownFrom: at });
    }
    for (const [key, { period, knownFrom }] of standing) {
      if (!next.has(key)) known.push({ ...period, knownFrom, knownUntil: at });
    }
    standing = next;
  }
  return [
    ...known,
    ...[...standing.values()].map((one) => ({ ...one.period, knownFrom: one.knownFrom, knownUntil: null })),
  ];
}
