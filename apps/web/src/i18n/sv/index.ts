import { account } from './account.js';
import { checklist } from './checklist.js';
import { committee } from './committee.js';
import { common } from './common.js';
import { contacts } from './contacts.js';
import { editing } from './editing.js';
import { errors } from './errors.js';
import { growth } from './growth.js';
import { imports } from './imports.js';
import { links } from './links.js';
import { mail } from './mail.js';
import { membership } from './membership.js';
import { mine } from './mine.js';
import { newsletter } from './newsletter.js';
import { onboarding } from './onboarding.js';
import { pages } from './pages.js';
import { partner } from './partner.js';
import { partners } from './partners.js';
import { privacy } from './privacy.js';
import { proposals } from './proposals.js';
import { reports } from './reports.js';
import { rounds } from './rounds.js';
import { session } from './session.js';
import { settings } from './settings.js';
import { timeline } from './timeline.js';
import { ui } from './ui.js';
import { wayin } from './wayin.js';
import { worklist } from './worklist.js';

/** Every word of the screens in this language, one namespace a feature. */
export const resources = {
  common,
  ui,
  errors,
  pages,
  session,
  worklist,
  partners,
  partner,
  contacts,
  membership,
  checklist,
  timeline,
  editing,
  onboarding,
  growth,
  wayin,
  committee,
  imports,
  links,
  mail,
  mine,
  account,
  proposals,
  reports,
  rounds,
  settings,
  newsletter,
  privacy,
} as const;
