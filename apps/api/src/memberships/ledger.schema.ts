import { instant } from '@registry/domain/calendar';
import { type SectorRow, type StatusRow, sectorChange, statusChange } from '@registry/domain/membership';
import { z } from 'zod';

/** A row of a ledger as read from the database: the public view of it, and what its place in the history depends on. */
const statusEntry = statusChange.extend({ firstRecordedAt: instant });
const sectorEntry = sectorChange.extend({ firstRecordedAt: instant });

/** Both ledgers of one partner, superseded rows too, each in the order of the history. */
export const ledgers = z.object({ statusChanges: z.array(statusEntry), sectorChanges: z.array(sectorEntry) });
export type Ledgers = z.infer<typeof ledgers>;

const derivedFrom = {
  id: true,
  effectiveOn: true,
  precision: true,
  recordedAt: true,
  firstRecordedAt: true,
  supersededAt: true,
} as const;

/** The same two ledgers with nothing but what periods are derived from, in any order. */
export const partnerLedgers = z.object({
  partnerId: z.uuid(),
  statuses: z.array(statusEntry.pick({ ...derivedFrom, status: true })),
  sectors: z.array(sectorEntry.pick({ ...derivedFrom, sector: true, legalForm: true })),
});
export interface PartnerLedgers {
  readonly partnerId: string;
  readonly statuses: readonly StatusRow[];
  readonly sectors: readonly SectorRow[];
}
