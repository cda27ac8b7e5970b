import { useEffect, useState } from 'react';

const taken = new Map<string, string>();

/**
 * The secret of a personal link: the fragment of the address, which browsers send to nobody. Removed from the address bar
 * at once, so that neither the history nor somebody who looks over a shoulder keeps it; remembered here, page by page,
 * until the page is reloaded.
 */
export function takeLinkSecret(): string | undefined {
  const { hash, pathname, search } = window.location;
  if (hash.length > 1) {
    taken.set(pathname, hash.slice(1));
    window.history.replaceState(window.history.state, '', pathname + search);
  }
  return taken.get(pathname);
}

/** {@link takeLinkSecret} for a page; another link to the same page, opened in the same tab, takes its place. */
export function useLinkSecret(): string | undefined {
  const [secret, setSecret] = useState(takeLinkSecret);
  useEffect(() => {
    const takeAnother = () => setSecret(takeLinkSecret());
    window.addEventListener('hashchange', takeAnother);
    return () => window.removeEventListener('hashchange', takeAnother);
  }, []);
  return secret;
}
