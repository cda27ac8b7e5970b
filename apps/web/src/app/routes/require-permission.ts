import type { Permission } from '@registry/domain/access';
import type { Session } from '@registry/domain/user';
import { notFound } from '@tanstack/react-router';

interface SignedInContext {
  context: { person: NonNullable<Session['person']> };
}

/** For `beforeLoad`: a page that somebody may not see answers as if it did not exist. */
export const requirePermission =
  (permission: Permission) =>
  ({ context }: SignedInContext): void => {
    if (!context.person.permissions.includes(permission)) throw notFound();
  };
