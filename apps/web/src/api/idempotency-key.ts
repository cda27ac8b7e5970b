/**
 * A key for one intention, made when its form opens: a save that is sent twice has one effect. Random, from a source
 * that also exists where the page is not served over TLS.
 */
export function makeIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
