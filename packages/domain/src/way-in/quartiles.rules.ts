/**
 * The value below which this share of the values lies, between neighbours in proportion: what PostgreSQL calls
 * `percentile_cont`, and spreadsheets QUARTILE.INC.
 *
 * @param share from 0 to 1
 * @returns null when there are no values
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
