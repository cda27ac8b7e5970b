import { instant } from '@registry/domain/calendar';
import { sectorChange, statusChange } from '@registry/domain/membership';
import { z } from 'zod';

/** A row of a ledger as read from the database: the public view of it, and what its place in the history depends on. */
const statusEntry = statusChange.extend({ firstRecordedAt: instant });
const sectorEntry = sectorChange.extend({ firstRecordedAt: instant });

/** Both ledgers of one partner, superseded rows too, each in the order of the history. */
export const ledgers = z.object({ statusChanges: z.array(statusEntry), sectorChanges: z.array(sectorEntry) });
export type Ledgers = z.infer<typeof ledgers>;
