import type { CivilDate } from '@registry/domain/calendar';
import type { FiguresOf, GrowthColumn, GrowthFigures } from '@registry/domain/growth';
import { type Sector, sector, sectors } from '@registry/domain/sector';
import { z } from 'zod';

/** Days in a row, both included. */
export interface Span {
  readonly start: CivilDate;
  readonly end: CivilDate;
}

const bucket = z.number().int().nonnegative();
const change = z.number().int();

/** What changes the count of one sector in one span; `bucket` counts the spans from 1, 0 is all before the first. */
export const sectorChange = z.object({
  bucket,
  sector,
  delta: change,
  pausedDelta: change,
  joined: change,
  left: change,
  movedIn: change,
  movedOut: change,
  imprecise: change,
});
export type SectorChange = z.infer<typeof sectorChange>;

const place = z.enum([...sector.options, 'other']).nullable();

/** So many partners went from one place to another in a span: null while they do not count, `other` while they count elsewhere. */
export const transition = z.object({
  group: z.string().nullable(),
  bucket,
  was: place,
  place,
  wasPaused: z.boolean(),
  isPaused: z.boolean(),
  isImprecise: z.boolean(),
  partners: z.number().int().positive(),
});
export type Transition = z.infer<typeof transition>;

type Change = Omit<SectorChange, 'bucket' | 'sector'>;

const nothing = (): Change => ({
  delta: 0,
  pausedDelta: 0,
  joined: 0,
  left: 0,
  movedIn: 0,
  movedOut: 0,
  imprecise: 0,
});

/** The changes of one column, by bucket, summed up to figures of each span. */
class Column {
  private readonly changes = new Map<number, Change>();

  add(at: number, added: Change): void {
    const sum = this.changes.get(at);
    if (!sum) {
      this.changes.set(at, { ...added });
      return;
    }
    for (const key of Object.keys(sum) as (keyof Change)[]) sum[key] += added[key];
  }

  figures(spans: number): GrowthFigures[] {
    let { delta: standing, pausedDelta: paused } = this.changes.get(0) ?? nothing();
    return Array.from({ length: spans }, (_, index) => {
      const { delta, pausedDelta, ...events } = this.changes.get(index + 1) ?? nothing();
      const start = standing;
      standing += delta;
      paused += pausedDelta;
      return { start, ...events, end: standing, pausedAtEnd: paused };
    });
  }
}

/** Figures by group (null: all together) and column. */
export class GrowthTally {
  private readonly columns = new Map<string | null, Map<GrowthColumn, Column>>();
  private readonly ordinals: ReadonlyMap<CivilDate, number>;
  private readonly figures = new Map<Column, GrowthFigures[]>();
  private readonly empty: GrowthFigures[];

  /** @param spans contiguous: each begins on the day after the one before it ends */
  constructor(
    private readonly spans: readonly Span[],
    private readonly shown: readonly Sector[],
  ) {
    this.ordinals = new Map(spans.map(({ start }, index) => [start, index]));
    this.empty = new Column().figures(spans.length);
  }

  /** Every group that there is anything of. */
  get groups(): string[] {
    return [...this.columns.keys()].filter((group) => group !== null);
  }

  /**
   * Adds the changes of a sector to it and to the total. Moves between two shown sectors are none in the total: as there
   * are three, those that are left are the moves of the one sector shown, or of the one that is not, the other way round.
   */
  addSector({ bucket, sector: one, ...changes }: SectorChange): void {
    this.column(null, one).add(bucket, changes);
    const { movedIn, movedOut } = changes;
    if (this.shown.includes(one)) {
      const moves = this.shown.length === 1 ? { movedIn, movedOut } : { movedIn: 0, movedOut: 0 };
      this.column(null, 'total').add(bucket, { ...changes, ...moves });
    } else if (this.shown.length === 2) {
      this.column(null, 'total').add(bucket, { ...nothing(), movedIn: movedOut, movedOut: movedIn });
    }
  }

  /** Adds a transition to every column that it is into, out of or within. */
  addTransition({ group, bucket, was, place, wasPaused, isPaused, isImprecise, partners }: Transition): void {
    for (const column of [...sectors, 'total' as const]) {
      const inColumn = (one: Transition['place']): boolean =>
        one !== null && one !== 'other' && (column === 'total' ? this.shown.includes(one) : one === column);
      const [wasHere, isHere] = [inColumn(was), inColumn(place)];
      if (!wasHere && !isHere) continue;
      const joined = !wasHere && was === null ? partners : 0;
      const left = !isHere && place === null ? partners : 0;
      this.column(group, column).add(bucket, {
        delta: (Number(isHere) - Number(wasHere)) * partners,
        pausedDelta: (Number(isHere && isPaused) - Number(wasHere && wasPaused)) * partners,
        joined,
        left,
        movedIn: !wasHere && was !== null ? partners : 0,
        movedOut: !isHere && place !== null ? partners : 0,
        imprecise: isImprecise ? joined + left : 0,
      });
    }
  }

  /** Finds what was counted. @throws RangeError when the period is none of the spans */
  readonly figuresOf: FiguresOf = ({ start }, column, group) => {
    const counted = this.columns.get(group)?.get(column);
    const figures = (counted ? this.figuresIn(counted) : this.empty)[this.ordinals.get(start) ?? -1];
    if (!figures) throw new RangeError('A span was not counted.');
    return figures;
  };

  private figuresIn(column: Column): GrowthFigures[] {
    const figures = this.figures.get(column) ?? column.figures(this.spans.length);
    this.figures.set(column, figures);
    return figures;
  }

  private column(group: string | null, name: GrowthColumn): Column {
    const columns = this.columns.get(group) ?? new Map<GrowthColumn, Column>();
    this.columns.set(group, columns);
    const column = columns.get(name) ?? new Column();
    columns.set(name, column);
    return column;
  }
}
