import type { CivilDate } from '../calendar/index.js';
import { type Sector, sectors } from '../sector/index.js';
import { type GrowthFigures, type GrowthQuery, type GrowthReport, shownSectorsOf } from './growth.schema.js';
import { type CalendarPeriod, periodsOf } from './growth-periods.rules.js';

type SectorFigures = Readonly<Record<Sector, GrowthFigures>>;

const sumOf = (figures: readonly GrowthFigures[], key: keyof GrowthFigures): number =>
  figures.reduce((sum, one) => sum + one[key], 0);

/**
 * The figures of the shown sectors together. Moves between two of them cancel out: what moved in came from a sector that
 * is not shown. As there are three sectors, that follows from the figures of each: one sector shown has its own moves,
 * all three have none, and of two shown all moves are those of the third, the other way round.
 */
export function totalOf(figures: SectorFigures, shown: readonly Sector[]): GrowthFigures {
  const inside = shown.map((sector) => figures[sector]);
  const outside = sectors.filter((sector) => !shown.includes(sector)).map((sector) => figures[sector]);
  const isOne = inside.length === 1;
  return {
    start: sumOf(inside, 'start'),
    joined: sumOf(inside, 'joined'),
    left: sumOf(inside, 'left'),
    movedIn: isOne ? sumOf(inside, 'movedIn') : sumOf(outside, 'movedOut'),
    movedOut: isOne ? sumOf(inside, 'movedOut') : sumOf(outside, 'movedIn'),
    end: sumOf(inside, 'end'),
    pausedAtEnd: sumOf(inside, 'pausedAtEnd'),
    imprecise: sumOf(inside, 'imprecise'),
  };
}

/**
 * The report that a query asks for, whoever counts.
 *
 * @param asOf - today, in the partnership's time zone: periods that are not over on it are marked.
 * @param figuresOf - counts one sector in one period.
 */
export function growthReportOf(
  query: GrowthQuery,
  asOf: CivilDate,
  figuresOf: (period: CalendarPeriod, sector: Sector) => GrowthFigures,
): GrowthReport {
  const shownSectors = shownSectorsOf(query);
  const periods = periodsOf(query).map((period) => {
    const figures: SectorFigures = {
      civil: figuresOf(period, 'civil'),
      public: figuresOf(period, 'public'),
      private: figuresOf(period, 'private'),
    };
    return { ...period, isPartial: period.end >= asOf, sectors: figures, total: totalOf(figures, shownSectors) };
  });
  return {
    from: periods[0]?.start ?? query.from,
    to: periods.at(-1)?.end ?? query.to,
    step: query.step,
    asOf,
    shownSectors,
    periods,
  };
}
