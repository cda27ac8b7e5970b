import pg from 'pg';

const INT8 = pg.types.builtins.INT8;
const DATE = pg.types.builtins.DATE;
/** `date[]` and `text[]`, which pg's types do not list. */
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009 as typeof pg.types.builtins.TEXT;

/**
 * How our own SQL reads columns: civil dates as `YYYY-MM-DD` (a JavaScript Date would shift them by the server's time
 * zone), counts as numbers. Per connection, since pg's global parsers are Prisma's business too.
 */
const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === INT8) return toSafeInteger;
      if (oid === DATE) return (text: string) => text;
      if (oid === DATE_ARRAY) return pg.types.getTypeParser(TEXT_ARRAY, 'text');
    }
    return pg.types.getTypeParser(oid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/** @throws {RangeError} beyond 2^53, where a number would silently be another one. */
function toSafeInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError('bigint beyond the range of numbers: select it as text');
  return number;
}

/**
 * Settings that every connection to the database must have.
 *
 * The session's time zone is UTC whatever the server's is: Prisma's adapter writes timestamps without an offset and drops
 * the offset of those it reads.
 */
export function connectionSettings(url: string): pg.ClientConfig {
  const address = new URL(url);
  const options = [address.searchParams.get('options'), '-c TimeZone=UTC'].filter(Boolean).join(' ');
  address.searchParams.delete('options');
  // Prisma's own parameter, unknown to pg.
  address.searchParams.delete('schema');
  return {
    connectionString: address.href,
    options,
    types: columnTypes,
    application_name: 'partnership-registry',
    connectionTimeoutMillis: 10_000,
  };
}
