import { createHash } from 'node:crypto';
import { RegistryError } from '@registry/domain/error';
import { z } from 'zod';

const listed = z.array(z.unknown()).min(1);

/** Finds damage and mistakes, not malice: a cursor gives nobody anything that the list does not. */
const checkOf = (json: string): string => createHash('sha256').update(json).digest('base64url').slice(0, 8);

const encoded = (json: string): string => `${checkOf(json)}${Buffer.from(json).toString('base64url')}`;

/**
 * Where a page ends, as text that means nothing to whoever carries it.
 *
 * @param order names the list and its order: a cursor is of no use in another
 * @param position the values that the list is ordered by, of the last item of the page
 */
export function writeCursor(order: string, position: readonly (string | number)[]): string {
  return encoded(JSON.stringify([order, ...position]));
}

/** Reads what {@link writeCursor} wrote. @throws RegistryError CURSOR_INVALID when it is damaged or of another list */
export function readCursor<S extends z.ZodType>(cursor: string, order: string, position: S): z.output<S> {
  const json = Buffer.from(cursor.slice(8), 'base64url').toString();
  if (encoded(json) === cursor) {
    const [written, ...values] = listed.parse(JSON.parse(json));
    const parsed = position.safeParse(values);
    if (written === order && parsed.success) return parsed.data;
  }
  throw new RegistryError('CURSOR_INVALID');
}
