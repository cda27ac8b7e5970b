import { type Actor, type Permission, reachOf } from '@registry/domain/access';

/** The partners that somebody may deal with: their ids, or null for every one. Goes into the `where` of a query. */
export type PartnerReach = readonly string[] | null;

/** How far a permission reaches for the actor, as repositories want it: what is out of reach is not there. */
export function partnersInReach(actor: Actor, permission: Permission): PartnerReach {
  const reach = reachOf(actor, permission);
  if (reach === 'all') return null;
  return reach === 'own' ? actor.partnerIds : [];
}
