import { checklists } from './checklists.js';
import { committee } from './committee.js';
import { contacts } from './contacts.js';
import { dataProtection } from './data-protection.js';
import { detailsCheck } from './details-check.js';
import { emailChange } from './email-change.js';
import type { Endpoint } from './endpoint.js';
import { growth, publishedReports } from './growth.js';
import { health } from './health.js';
import { imports } from './imports.js';
import { mail } from './mail.js';
import { memberships } from './memberships.js';
import { newsletter } from './newsletter.js';
import { partners } from './partners.js';
import { privacy } from './privacy.js';
import { proposals } from './proposals.js';
import { retention } from './retention.js';
import { rounds } from './rounds.js';
import { search } from './search.js';
import { selfService } from './self-service.js';
import { session } from './session.js';
import { settings } from './settings.js';
import { users } from './users.js';
import { wayIn } from './way-in.js';
import { workList } from './work-list.js';

/** Every operation of the API, by resource. */
export const resources = {
  partners,
  contacts,
  memberships,
  checklists,
  growth,
  publishedReports,
  wayIn,
  committee,
  workList,
  search,
  imports,
  settings,
  users,
  session,
  selfService,
  emailChange,
  proposals,
  newsletter,
  rounds,
  detailsCheck,
  privacy,
  dataProtection,
  retention,
  mail,
  health,
} as const;

export const endpoints: readonly Endpoint[] = Object.values(resources).flatMap((resource) => Object.values(resource));
