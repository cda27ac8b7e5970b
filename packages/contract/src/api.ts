import { contacts } from './contacts.js';
import type { Endpoint } from './endpoint.js';
import { growth } from './growth.js';
import { health } from './health.js';
import { imports } from './imports.js';
import { memberships } from './memberships.js';
import { partners } from './partners.js';
import { search } from './search.js';
import { session } from './session.js';
import { settings } from './settings.js';
import { users } from './users.js';
import { workList } from './work-list.js';

/** Every operation of the API, by resource. */
export const resources = {
  partners,
  contacts,
  memberships,
  growth,
  workList,
  search,
  imports,
  settings,
  users,
  session,
  health,
} as const;

export const endpoints: readonly Endpoint[] = Object.values(resources).flatMap((resource) => Object.values(resource));
