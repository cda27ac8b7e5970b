import type { Clock } from '../platform/clock/clock.js';
import type { Database } from '../platform/database/database.js';

/** Fills an empty registry with the data of the demonstration. */
export async function seedDemo(_database: Database, _clock: Clock): Promise<void> {}
