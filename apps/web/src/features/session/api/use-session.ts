import type { Permission } from '@registry/domain/access';
import type { Session } from '@registry/domain/user';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sessionQuery } from './session-query.js';

export type Person = NonNullable<Session['person']>;

/** The session, which the router has read before any page shows. */
export const useSession = (): Session => useSuspenseQuery(sessionQuery).data;

/** Whoever is signed in. Only for pages behind sign-in. */
export function usePerson(): Person {
  const { person } = useSession();
  if (person === null) throw new Error('usePerson is for pages behind sign-in');
  return person;
}

/** Whether the person may, be it only for their own. What they may not do is not shown. */
export function useMay(permission: Permission): boolean {
  return useSession().person?.permissions.includes(permission) ?? false;
}
