import { type CivilDate, daysBetween } from '@registry/domain/calendar';
import { countOnLine, type GrowthReport, type GrowthTarget } from '@registry/domain/growth';
import type { Sector } from '@registry/domain/sector';

interface End {
  day: CivilDate;
  count: number;
}

/** The part of a target's line that a report's time shows. */
export interface TargetSegment {
  target: GrowthTarget;
  from: End;
  to: End;
  /** The target itself is in sight; otherwise the line goes on beyond the chart. */
  isWhole: boolean;
}

/**
 * The lines of the targets that a chart of all sectors (null) or of one shows. A report of one municipality, legal form or
 * tag, or of some sectors together, has none: targets are of the whole partnership.
 */
export function targetSegments(
  targets: readonly GrowthTarget[],
  report: Pick<GrowthReport, 'from' | 'to' | 'municipality' | 'legalForm' | 'tag' | 'shownSectors'>,
  only: Sector | null,
): TargetSegment[] {
  if (report.municipality !== null || report.legalForm !== null || report.tag !== null) return [];
  const place = only ?? (report.shownSectors.length === 1 ? (report.shownSectors[0] ?? null) : null);
  if (place === null && report.shownSectors.length < 3) return [];
  return targets
    .filter(({ sector, setOn, by }) => sector === place && setOn <= report.to && by >= report.from && setOn < by)
    .map((target) => {
      const [first, last] = [
        target.setOn < report.from ? report.from : target.setOn,
        target.by > report.to ? report.to : target.by,
      ];
      return {
        target,
        from: { day: first, count: countOnLine(target, first) },
        to: { day: last, count: countOnLine(target, last) },
        isWhole: last === target.by,
      };
    });
}

/** How many more a year it takes from today, to one decimal; null when it is reached or its day has passed. */
export function neededPerYear({ count, countToday, by }: GrowthTarget, today: CivilDate): number | null {
  const days = daysBetween(today, by);
  if (countToday >= count || days <= 0) return null;
  return Math.round(((count - countToday) / days) * 365.25 * 10) / 10;
}
