import type { CivilDate, Precision } from '../calendar/index.js';
import { isCounting, type Period } from '../membership/index.js';
import type { Sector } from '../sector/index.js';
import { type GrowthQuery, shownSectorsOf } from './growth.schema.js';
import type { CountedPartner } from './growth-partner.schema.js';

/** A sector, or the shown ones together. */
export type GrowthColumn = Sector | 'total';

/** What of a query says which partners are counted where. */
export type CellQuery = Pick<GrowthQuery, 'municipality' | 'legalForm' | 'tag' | 'sector' | 'by'>;

/** Which partners a figure is of, and on which of their days. */
export interface GrowthCellRule {
  readonly concerns: (partner: CountedPartner) => boolean;
  /** Whether the partner counts here during the period: active or paused, in a sector and a legal form of the cell. */
  readonly includes: (period: Period) => boolean;
}

const keyOf = (value: string | null): string => value ?? 'none';

/** The values of the dimension that the partner is in, at any time: its tags, or `none`, its municipality, its legal forms. */
export function groupsOf(partner: CountedPartner, by: NonNullable<GrowthQuery['by']>): readonly string[] {
  if (by === 'municipality') return [keyOf(partner.municipality)];
  if (by === 'tag') return partner.tags.length > 0 ? partner.tags : ['none'];
  return partner.periods.map(({ legalForm }) => keyOf(legalForm));
}

/**
 * The cell of a report that a column and a group name.
 *
 * @param group - one of the report's groups; null for the figures of all together.
 */
export function growthCellRule(query: CellQuery, column: GrowthColumn, group: string | null): GrowthCellRule {
  const { municipality, legalForm, tag, by } = query;
  const sectors: readonly Sector[] = column === 'total' ? shownSectorsOf(query) : [column];
  return {
    concerns: (partner) =>
      (municipality === undefined || keyOf(partner.municipality) === municipality) &&
      (tag === undefined || partner.tags.includes(tag)) &&
      (group === null || by === undefined || groupsOf(partner, by).includes(group)),
    includes: (period) =>
      isCounting(period.status) &&
      sectors.includes(period.sector) &&
      (legalForm === undefined || keyOf(period.legalForm) === legalForm) &&
      (group === null || by !== 'legalForm' || keyOf(period.legalForm) === group),
  };
}

/** A day on which a cell gains or loses a partner. */
export interface CellEvent {
  readonly kind: 'joined' | 'left' | 'movedIn' | 'movedOut';
  readonly on: CivilDate;
  /** How precisely the day is known, of joined and left. */
  readonly precision: Precision;
  /** Index of the period that begins with the event. */
  readonly index: number;
}

/**
 * What changes the count of a cell in a partner's periods. Joined is the first day of a stretch of counting, left the
 * first day after it; what counts before and after is moved. A change between active and paused is nothing.
 */
export function cellEvents(periods: readonly Period[], { includes }: Pick<GrowthCellRule, 'includes'>): CellEvent[] {
  return periods.flatMap((period, index): CellEvent[] => {
    const previous = periods[index - 1];
    const wasHere = previous !== undefined && includes(previous);
    const isHere = includes(period);
    if (wasHere === isHere) return [];
    const counted = previous !== undefined && isCounting(previous.status);
    const counts = isCounting(period.status);
    const kind = isHere ? (counted ? 'movedIn' : 'joined') : counts ? 'movedOut' : 'left';
    return [{ kind, on: period.from, precision: period.statusPrecision, index }];
  });
}
