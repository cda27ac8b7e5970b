let taken: string | undefined;

/**
 * The token in the fragment of the address, which browsers send to nobody. Removed from the address bar at once, so that
 * neither the history nor somebody who looks over a shoulder keeps it; remembered here until the page is reloaded.
 */
export function takeInvitationToken(): string | undefined {
  const { hash, pathname, search } = window.location;
  if (hash.length > 1) {
    taken = hash.slice(1);
    window.history.replaceState(window.history.state, '', pathname + search);
  }
  return taken;
}
