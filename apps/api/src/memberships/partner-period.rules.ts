import type { CivilDate, Precision } from '@registry/domain/calendar';
import {
  countingSince,
  derivePeriods,
  isCounting,
  type OnboardingStatus,
  rowOn,
  type SectorRow,
  type StatusRow,
  sectorRowOn,
} from '@registry/domain/membership';
import type { Sector } from '@registry/domain/sector';

/** A row of `partner_period`: a period with the two ledger rows that make it what it is. */
export interface PartnerPeriod {
  readonly fromOn: CivilDate;
  /** The first day after it. */
  readonly untilOn: CivilDate | null;
  readonly status: OnboardingStatus;
  readonly sector: Sector;
  /** The rows in force on the first day of the period. */
  readonly statusChangeId: string;
  readonly sectorChangeId: string;
  /** First day of the stretch of counting days that it belongs to; null when it does not count. */
  readonly countingSince: CivilDate | null;
  readonly countingSincePrecision: Precision | null;
}

/** The periods that two ledgers mean. @throws RangeError when there is a status but no sector */
export function partnerPeriodsOf(statusRows: readonly StatusRow[], sectorRows: readonly SectorRow[]): PartnerPeriod[] {
  const periods = derivePeriods(statusRows, sectorRows);
  return periods.map(({ from, until, status, sector }) => {
    const statusRow = rowOn(statusRows, from);
    const sectorRow = sectorRowOn(sectorRows, from);
    if (!statusRow || !sectorRow) throw new RangeError('A period without the rows that it is derived from.');
    const since = isCounting(status) ? countingSince(periods, from) : null;
    return {
      fromOn: from,
      untilOn: until,
      status,
      sector,
      statusChangeId: statusRow.id,
      sectorChangeId: sectorRow.id,
      countingSince: since?.effectiveOn ?? null,
      countingSincePrecision: since?.precision ?? null,
    };
  });
}
