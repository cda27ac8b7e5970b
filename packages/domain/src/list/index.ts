import { z } from 'zod';

/** Accepts one value or several of a repeated query parameter. */
export const several = <S extends z.ZodType>(schema: S) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(schema).min(1).optional(),
  );

/** How much of a list to answer with, and after which cursor. At most 200 items a page. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).optional().default(50),
  /** Holds a name of up to 200 characters, of up to three bytes each, in base64. */
  cursor: z.string().max(1000).optional(),
};

/** One page of a list: `total` counts every match, `next` is the cursor of the page after this one. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), total: z.number().int().nonnegative(), next: z.string().nullable() });
