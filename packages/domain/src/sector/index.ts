import { z } from 'zod';

/** The three sectors that a partnership brings together, in the order in which reports show them. */
export const sectors = ['civil', 'public', 'private'] as const;

export const sector = z.enum(sectors).meta({ id: 'Sector' });
export type Sector = z.infer<typeof sector>;
