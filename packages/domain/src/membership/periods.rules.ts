import type { CivilDate, DatedOn, Precision } from '../calendar/index.js';
import type { LegalForm } from '../legal-form/index.js';
import type { Sector } from '../sector/index.js';
import { currentRows, rowOn, type SectorRow, type StatusRow, sectorRowOn } from './ledger.rules.js';
import type { OnboardingStatus } from './status.schema.js';
import { isCounting } from './status-machine.rules.js';

/**
 * Days in a row on which a partner has one status, one sector and one legal form. Derived from the history, never entered; since it
 * carries dates, a planned change needs no job to come true.
 */
export interface Period {
  readonly status: OnboardingStatus;
  readonly sector: Sector;
  /** Null while it is not known. */
  readonly legalForm: LegalForm | null;
  readonly from: CivilDate;
  /** The first day after the period; null when nothing follows. */
  readonly until: CivilDate | null;
  /** How precisely the day of the change to this status is known. */
  readonly statusPrecision: Precision;
}

/**
 * The periods of a partner, in order, contiguous from its first known status on. They split where status,
 * sector or legal form changes. Of several changes on one day the last one holds for that day, the others vanish.
 *
 * @throws RangeError when there is a status but no sector: no partner is registered without one.
 */
export function derivePeriods(statusRows: readonly StatusRow[], sectorRows: readonly SectorRow[]): Period[] {
  const statuses = currentRows(statusRows);
  const changes = [...statuses, ...currentRows(sectorRows)].map((row) => row.effectiveOn);
  const days = [...new Set(changes)].sort();

  const begun: Omit<Period, 'until'>[] = [];
  for (const from of days) {
    const row = rowOn(statuses, from);
    if (!row) continue;
    const belonging = sectorRowOn(sectorRows, from);
    if (!belonging) throw new RangeError('A partner has a status but no sector.');
    const { sector, legalForm } = belonging;
    const last = begun.at(-1);
    if (last?.status === row.status && last.sector === sector && last.legalForm === legalForm) continue;
    begun.push({ status: row.status, sector, legalForm, from, statusPrecision: row.precision });
  }
  return begun.map((period, index) => ({ ...period, until: begun[index + 1]?.from ?? null }));
}

/** Whether the day is one of the period's. */
export const includesDay = (period: Pick<Period, 'from' | 'until'>, day: CivilDate): boolean =>
  period.from <= day && (period.until === null || day < period.until);

/**
 * The first day of the stretch of days on which the partner counts (active or paused, whatever its sector) that
 * includes the day, as far as it is known; null when it does not count on the day.
 */
export function countingSince(periods: readonly Period[], day: CivilDate): DatedOn | null {
  const present = periods.findIndex((period) => includesDay(period, day));
  const before = periods.findLastIndex((period, index) => index <= present && !isCounting(period.status));
  const first = periods[before + 1];
  if (present === -1 || before === present || !first) return null;
  return { effectiveOn: first.from, precision: first.statusPrecision };
}
