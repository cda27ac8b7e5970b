import type { GrowthFigures } from '@registry/domain/growth';

/** The figures of a period that are shown, in the order of the sum: end = start + joined − left + moved in − moved out. */
export const shownFigures = ['start', 'joined', 'left', 'movedIn', 'movedOut', 'end'] as const;
type ShownFigure = (typeof shownFigures)[number] & keyof GrowthFigures;

/** The columns of the table, those that are compared with another period between the others. */
export interface GrowthColumns {
  readonly first: readonly ShownFigure[];
  readonly compared: readonly ShownFigure[];
  readonly last: readonly ShownFigure[];
}

const wide: GrowthColumns = { first: shownFigures, compared: ['joined', 'left', 'end'], last: [] };

const narrow: GrowthColumns = {
  first: ['end', 'joined', 'left'],
  compared: ['end', 'joined', 'left'],
  last: ['movedIn', 'movedOut', 'start'],
};

/**
 * The columns in their order: that of the sum where there is room. Where the table scrolls, what people came for is first,
 * and last what is mostly zero or stands as the end of the period before.
 */
export const columnsFor = (isWide: boolean): GrowthColumns => (isWide ? wide : narrow);
