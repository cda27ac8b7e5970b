import type { User } from '@registry/domain/user';

/** Whether this is the only administrator with access: without them nobody could manage users any more. */
export function isLastAdministrator(user: User, all: readonly User[]): boolean {
  const holdsKeys = ({ role, isActive }: User) => role === 'administrator' && isActive;
  return holdsKeys(user) && all.filter(holdsKeys).length === 1;
}
