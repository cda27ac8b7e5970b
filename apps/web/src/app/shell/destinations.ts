import type { Permission } from '@registry/domain/access';
import type { Person } from '../../features/session/api/use-session.js';

/** Where the navigation and the palette lead, in that order. */
const destinations = [
  { to: '/', label: 'nav.workList', permission: 'workList.read' },
  { to: '/parter', label: 'nav.partners', permission: 'partner.list' },
  { to: '/introduktion', label: 'nav.onboarding', permission: 'partner.list' },
  { to: '/arbetsutskott', label: 'nav.committee', permission: 'committee.read' },
  { to: '/tillvaxt', label: 'nav.growth', permission: 'growth.read' },
  { to: '/import', label: 'nav.import', permission: 'import.run' },
] as const satisfies readonly { to: string; label: string; permission: Permission }[];

/** What concerns the person and the installation: in the account menu. */
const accountDestinations = [
  { to: '/mina-uppgifter', label: 'nav.mine', permission: 'contact.changeOwn' },
  { to: '/utskick', label: 'nav.rounds', permission: 'round.manage' },
  { to: '/brev', label: 'nav.mail', permission: 'mail.preview' },
  { to: '/prenumeranter', label: 'nav.subscribers', permission: 'newsletter.manage' },
  { to: '/personuppgifter', label: 'nav.erasures', permission: 'privacy.manage' },
  // Anybody may read them; those who work with the registry have a reason to.
  { to: '/installningar', label: 'nav.settings', permission: 'partner.list' },
] as const satisfies readonly { to: string; label: string; permission: Permission }[];

/** The pages that somebody may open. */
export const destinationsFor = ({ permissions }: Person) =>
  destinations.filter(({ permission }) => permissions.includes(permission));

/** The same for the account menu. */
export const accountDestinationsFor = ({ permissions }: Person) =>
  accountDestinations.filter(({ permission }) => permissions.includes(permission));
