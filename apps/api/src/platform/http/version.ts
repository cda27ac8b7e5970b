import { RegistryError } from '@registry/domain/error';

/** Somebody else changed it meanwhile: says which version it has now. */
export const staleAt = (currentVersion: number): RegistryError =>
  new RegistryError('VERSION_STALE', { details: { currentVersion } });

/** Refuses a change of another version than the one that is stored. @throws RegistryError VERSION_STALE */
export function refuseStale({ version }: { readonly version: number }, asked: number): void {
  if (version !== asked) throw staleAt(version);
}
