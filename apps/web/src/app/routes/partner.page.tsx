import { type Actor, mayForPartner, type Permission } from '@registry/domain/access';
import type { Contact } from '@registry/domain/contact';
import { isCounting, isOnWayIn } from '@registry/domain/membership';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { ChecklistSection } from '../../features/checklist/components/checklist-section.js';
import { useOpenSteps } from '../../features/checklist/components/use-open-steps.js';
import { ContactsSection } from '../../features/contacts/components/contacts-section.js';
import { MembershipMenu } from '../../features/membership/components/membership-menu.js';
import { MembershipSection } from '../../features/membership/components/membership-section.js';
import { NotesSection } from '../../features/notes/components/notes-section.js';
import { partnerQuery } from '../../features/partner-profile/api/partner-query.js';
import { DetailsSection } from '../../features/partner-profile/components/details-section.js';
import { PartnerHeader } from '../../features/partner-profile/components/partner-header.js';
import { PendingProposals } from '../../features/proposals/components/pending-proposals.js';
import { type Person, usePerson, useSession } from '../../features/session/api/use-session.js';
import { TimelineSection } from '../../features/timeline/components/timeline-section.js';
import type { MenuAction } from '../../ui/menu.js';
import { usePersonActs } from '../person-acts/use-person-acts.js';

// By name: the route loads this page, so importing it back would be a circle.
const partnerRoute = getRouteApi('/signed-in/parter/$partnerId');

const actorOf = ({ id, role, contacts }: Person): Actor => ({
  userId: id,
  role,
  partnerIds: contacts.map(({ partnerId }) => partnerId),
  contactIds: contacts.map(({ contactId }) => contactId),
});

/** One partner's whole story. What somebody may not do is not shown. */
export function PartnerPage() {
  const { partnerId } = partnerRoute.useParams();
  // Another partner is another page: nothing half-typed about one may end up with the other.
  return <PartnerStory key={partnerId} partnerId={partnerId} />;
}

function StatusMenu(props: Omit<ComponentProps<typeof MembershipMenu>, 'openSteps'>) {
  return <MembershipMenu {...props} openSteps={useOpenSteps(props.partner.id)} />;
}

function PartnerStory({ partnerId }: { partnerId: string }) {
  const { t } = useTranslation('partner');
  const { data: partner } = useSuspenseQuery(partnerQuery(partnerId));
  const { today } = useSession();
  const actor = actorOf(usePerson());
  const may = (permission: Permission) => mayForPartner(actor, permission, partnerId);
  const mayChangeMembership = may('partner.changeMembership');
  const { moreActs, dialog } = useContactDataActs(may('privacy.manage'));
  const ownScope = may('partner.changePublicDetails') ? 'public' : null;
  const isNew = isOnWayIn(partner.status);
  // What has to be done comes first; how it once was done, last.
  const checklist = may('checklist.read') ? (
    <div id="checklista" className="empty:hidden">
      <ChecklistSection partnerId={partnerId} today={today} mayKeep={may('checklist.keep')} isOnWayIn={isNew} />
    </div>
  ) : null;

  return (
    <>
      <PartnerHeader
        partner={partner}
        hasList={may('partner.list')}
        actions={mayChangeMembership ? <StatusMenu partner={partner} today={today} label={t('changeStatus')} /> : null}
      />
      <PendingProposals partnerId={partnerId} today={today} mayDecide={may('proposal.decide')} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-6">
          {isNew ? checklist : null}
          <DetailsSection partner={partner} scope={may('partner.change') ? 'all' : ownScope} />
          <div id="kontaktpersoner">
            <ContactsSection
              partnerId={partnerId}
              today={today}
              mayManage={may('contact.manage')}
              needsPrimary={isCounting(partner.status)}
              moreActs={moreActs}
            />
          </div>
          <div id="status">
            <MembershipSection partnerId={partnerId} today={today} mayChange={mayChangeMembership} />
          </div>
          {isNew ? null : checklist}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          {may('note.read') ? <NotesSection partnerId={partnerId} mayWrite={may('note.write')} /> : null}
          <TimelineSection partnerId={partnerId} />
        </div>
      </div>
      {dialog}
    </>
  );
}

/** For administrators: handing a contact their data, and recording that they want to be erased. */
function useContactDataActs(mayManagePrivacy: boolean) {
  const { t } = useTranslation('partner');
  const { start, dialog } = usePersonActs();
  const moreActs = ({ id: subjectId, name }: Contact): MenuAction[] =>
    mayManagePrivacy
      ? (['export', 'erase'] as const).map((act) => ({
          id: act,
          label: t(`person.${act}`),
          ...(act === 'erase' && { tone: 'danger' as const }),
          onAction: () => start({ act, subject: { subjectKind: 'contact', subjectId }, name }),
        }))
      : [];
  return { moreActs, dialog };
}
