/**
 * The search part of an address, as people share it: `?status=active&status=paused&municipality=1880`. The router's own
 * way is JSON, which fills the address with `%5B%22`; addresses written so are still understood.
 *
 * What a schema wants as a list may arrive as one value, since `?status=active` cannot tell.
 */
export function parseSearch(text: string): Record<string, unknown> {
  const parameters = new URLSearchParams(text);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((key) => {
      const values = parameters.getAll(key).map(read);
      return [key, values.length === 1 ? values[0] : values];
    }),
  );
}

/** The other way round: text, booleans and lists of text come back as they were, with `?` in front when there are any. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parameters = Object.entries(search).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null)
      .map((one: unknown) => [key, written(one)]),
  );
  const text = new URLSearchParams(parameters).toString();
  return text === '' ? '' : `?${text}`;
}

function read(raw: string): unknown {
  if (raw === 'true' || raw === 'false') return raw === 'true';
  if (!/^["[]/.test(raw)) return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return raw;
  }
}

/** Plain, unless it would then be read as something else: the text `"a"` or `true`. */
function written(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  return read(value) === value ? value : JSON.stringify(value);
}
