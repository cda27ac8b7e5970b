import { datedFrom, type Instant, type PartialDate } from '../calendar/index.js';
import type { LegalForm } from '../legal-form/index.js';
import { ledgerRow, type OnboardingStatus, type SectorRow, type StatusRow } from '../membership/index.js';
import type { Sector } from '../sector/index.js';

/** The nth moment of a test: rows recorded at a later one are learned later. */
export const moment = (n: number): Instant => new Date(Date.UTC(2020, 0, 1, 12) + n * 60_000).toISOString();

const idOf = (n: number): string => `row-${String(n).padStart(4, '0')}`;

/** A status change as first recorded at the nth moment. */
export const statusRow = (n: number, status: OnboardingStatus, day: PartialDate): StatusRow =>
  ledgerRow({ status, ...datedFrom(day) }, { id: idOf(n), recordedAt: moment(n) });

/** A sector change as first recorded at the nth moment. */
export const sectorRow = (n: number, sector: Sector, day: PartialDate, legalForm: LegalForm | null = null): SectorRow =>
  ledgerRow({ sector, legalForm, ...datedFrom(day) }, { id: idOf(n), recordedAt: moment(n) });

/** Status changes recorded one after another, in the order written. */
export const statusRows = (...changes: [OnboardingStatus, PartialDate][]): StatusRow[] =>
  changes.map(([status, day], index) => statusRow(index, status, day));

/** Sector changes recorded one after another, in the order written. */
export const sectorRows = (...changes: [Sector, PartialDate, (LegalForm | null)?][]): SectorRow[] =>
  changes.map(([sector, day, legalForm], index) => sectorRow(index, sector, day, legalForm));
