import { derivePeriods, rowOn, type SectorRow, type StatusRow, sectorRowOn } from '../membership/index.js';
import type { Channel } from '../timeline/index.js';
import type { KnownPeriod } from './growth-partner.schema.js';

/** What a ledger row tells of its own recording. */
interface Told {
  readonly channel: Channel;
}

/**
 * The periods that two ledgers mean, each with the recording of the change that began it: of status where the status is
 * another than before, else of sector.
 *
 * @throws RangeError when there is a status but no sector
 */
export function knownPeriodsOf(
  statusRows: readonly (StatusRow & Told)[],
  sectorRows: readonly (SectorRow & Told)[],
): KnownPeriod[] {
  const periods = derivePeriods(statusRows, sectorRows);
  return periods.map((period, index) => {
    const isNewStatus = periods[index - 1]?.status !== period.status;
    const row = isNewStatus ? rowOn(statusRows, period.from) : sectorRowOn(sectorRows, period.from);
    if (!row) throw new RangeError('A period without the row that began it.');
    return { ...period, recordedAt: row.recordedAt, channel: row.channel };
  });
}
