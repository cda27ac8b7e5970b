/** Collects the parameters of a statement that is put together of parts: `add` keeps a value and names its place. */
export class Parameters {
  readonly values: unknown[] = [];

  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** An SQL expression that writes a `timestamptz` as an instant of the API, to the microsecond that is stored. */
export const instantOf = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
