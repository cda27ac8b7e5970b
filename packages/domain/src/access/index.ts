import { z } from 'zod';

/** What a person may be here. A member is nobody's choice: it follows from being somebody's contact today. */
export const roles = ['administrator', 'coordinator', 'staff', 'member'] as const;
export const role = z.enum(roles).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;

/** The roles that are given by an administrator. */
export const assignedRoles = ['administrator', 'coordinator', 'staff'] as const;
export const assignedRole = z.enum(assignedRoles).meta({ id: 'AssignedRole' });
export type AssignedRole = z.infer<typeof assignedRole>;

/** How far a permission reaches: every partner, the actor's own partners (or own contact), or nothing. */
export type Reach = 'all' | 'own' | 'none';

const everyone = { administrator: 'all', coordinator: 'all', staff: 'all', member: 'own' } as const;
const readers = { administrator: 'all', coordinator: 'all', staff: 'all', member: 'none' } as const;
const coordinators = { administrator: 'all', coordinator: 'all', staff: 'none', member: 'none' } as const;
const administrators = { administrator: 'all', coordinator: 'none', staff: 'none', member: 'none' } as const;
const ownersAndCoordinators = { administrator: 'all', coordinator: 'all', staff: 'none', member: 'own' } as const;
const onlyOwn = { administrator: 'own', coordinator: 'own', staff: 'own', member: 'own' } as const;

/**
 * Who may do what: the one table. The API enforces it on every operation, the web reads it to show or hide, the tests
 * walk it. What somebody may not see answers as if it did not exist.
 */
export const accessTable = {
  'partner.read': everyone,
  'partner.list': readers,
  'partner.register': coordinators,
  'partner.change': coordinators,
  'partner.changePublicDetails': ownersAndCoordinators,
  'partner.changeMembership': coordinators,
  'timeline.read': everyone,
  'checklist.read': readers,
  'checklist.keep': coordinators,
  'note.read': readers,
  'note.write': coordinators,
  'contact.read': everyone,
  'contact.manage': coordinators,
  'contact.changeOwn': onlyOwn,
  'growth.read': readers,
  'growth.publish': readers,
  'growth.setTarget': coordinators,
  'workList.read': readers,
  'committee.read': readers,
  'committee.note': coordinators,
  'search.use': readers,
  'import.run': coordinators,
  'settings.read': everyone,
  'settings.change': administrators,
  'user.manage': administrators,
  'mail.preview': coordinators,
  'mail.manage': administrators,
  'proposal.make': onlyOwn,
  'proposal.read': everyone,
  'proposal.decide': coordinators,
  'round.manage': coordinators,
  'newsletter.manage': coordinators,
  'privacy.read': readers,
  'privacy.manage': administrators,
} as const satisfies Record<string, Record<Role, Reach>>;

export type Permission = keyof typeof accessTable;
export const permissions = Object.keys(accessTable) as [Permission, ...Permission[]];

/** Somebody who is signed in, as far as rules are concerned. `partnerIds` and `contactIds` are those they act for today. */
export interface Actor {
  readonly userId: string;
  readonly role: Role;
  readonly partnerIds: readonly string[];
  readonly contactIds: readonly string[];
}

/** How far the actor's permission reaches. */
export const reachOf = (actor: Pick<Actor, 'role'>, permission: Permission): Reach =>
  accessTable[permission][actor.role];

/** Whether the actor has the permission at all, be it only for their own. */
export const may = (actor: Pick<Actor, 'role'>, permission: Permission): boolean =>
  reachOf(actor, permission) !== 'none';

/** Whether the actor has the permission for this partner. */
export function mayForPartner(actor: Actor, permission: Permission, partnerId: string): boolean {
  const reach = reachOf(actor, permission);
  return reach === 'all' || (reach === 'own' && actor.partnerIds.includes(partnerId));
}

/** Whether the actor has the permission for this contact: somebody's own is the one they are themselves. */
export function mayForContact(actor: Actor, permission: Permission, contactId: string): boolean {
  const reach = reachOf(actor, permission);
  return reach === 'all' || (reach === 'own' && actor.contactIds.includes(contactId));
}
