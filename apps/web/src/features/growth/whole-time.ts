import type { GrowthFigures, GrowthPeriod, GrowthReport } from '@registry/domain/growth';

/** The figures of periods that follow each other, as if they were one. */
function together(figures: readonly GrowthFigures[], first: GrowthFigures, last: GrowthFigures): GrowthFigures {
  const sum = (key: keyof GrowthFigures) => figures.reduce((total, one) => total + one[key], 0);
  return {
    start: first.start,
    joined: sum('joined'),
    left: sum('left'),
    movedIn: sum('movedIn'),
    movedOut: sum('movedOut'),
    end: last.end,
    pausedAtEnd: last.pausedAtEnd,
    imprecise: sum('imprecise'),
  };
}

/** All periods of a report as one: what was there at first, what changed, what is there at last. */
export function wholeTime({ periods }: GrowthReport): Pick<GrowthPeriod, 'sectors' | 'total'> | null {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return null;
  const ofSector = (sector: keyof GrowthPeriod['sectors']) =>
    together(
      periods.map((period) => period.sectors[sector]),
      first.sectors[sector],
      last.sectors[sector],
    );
  return {
    sectors: { civil: ofSector('civil'), public: ofSector('public'), private: ofSector('private') },
    total: together(
      periods.map(({ total }) => total),
      first.total,
      last.total,
    ),
  };
}
