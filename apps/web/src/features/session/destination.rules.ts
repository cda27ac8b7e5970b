/**
 * Where to go after signing in, as a path of this site; `undefined` when what was asked for leads elsewhere or nowhere.
 *
 * @param asked - what stood in the address; anybody may have written it.
 * @param origin - this site, such as `https://register.example.se`.
 */
export function ownPath(asked: string | undefined, origin: string): string | undefined {
  if (asked === undefined || !asked.startsWith('/')) return undefined;
  // The browser's own reading: it drops tabs and takes a backslash for a slash, so `/\t/evil.example` is another site.
  const url = URL.parse(asked, origin);
  if (url === null || url.origin !== origin) return undefined;
  // Not `//…` either, which the router would hand to the browser as another site once more.
  const path = `${url.pathname}${url.search}${url.hash}`;
  return path.startsWith('//') || url.pathname === '/logga-in' ? undefined : path;
}
