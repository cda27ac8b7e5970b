import { isCounting } from '@registry/domain/membership';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../api/unanswered.js';
import { OwnDataSection } from '../../features/account/components/own-data-section.js';
import { OwnSessionsSection } from '../../features/account/components/own-sessions-section.js';
import { ContactsSection } from '../../features/contacts/components/contacts-section.js';
import { OwnRoleSection } from '../../features/contacts/components/own-role-section.js';
import { MailPreferencesSection } from '../../features/my-details/components/mail-preferences-section.js';
import { OrganisationPreview } from '../../features/my-details/components/organisation-preview.js';
import { OrganisationStanding } from '../../features/my-details/components/organisation-standing.js';
import { OwnContactSection } from '../../features/my-details/components/own-contact-section.js';
import { partnerQuery } from '../../features/partner-profile/api/partner-query.js';
import { DetailsSection } from '../../features/partner-profile/components/details-section.js';
import { OwnProposalsSection } from '../../features/proposals/components/own-proposals-section.js';
import { useFollowAccess } from '../../features/session/api/use-follow-access.js';
import { type Person, useMay, usePerson, useSession } from '../../features/session/api/use-session.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ButtonLink } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';
import { Tabs } from '../../ui/tabs.js';

type OwnContact = Person['contacts'][number];

/** For whoever acts for a partner: most often a member on a phone, now and then a coordinator or staff as well. */
export function MyDetailsPage() {
  const { t } = useTranslation('mine');
  const { name, contacts } = usePerson();
  const [first] = contacts;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} description={first === undefined ? undefined : t('text', { name })} />
      {first === undefined ? (
        <NoOrganisation />
      ) : contacts.length === 1 ? (
        <OneOrganisation own={first} />
      ) : (
        <Tabs
          label={t('organisations')}
          isContentKept
          items={contacts.map((own) => ({
            id: own.contactId,
            label: own.partnerName,
            content: <OneOrganisation own={own} />,
          }))}
        />
      )}
      <div className="flex flex-col gap-6 pt-6">
        <OwnSessionsSection />
        <OwnDataSection />
      </div>
    </div>
  );
}

function NoOrganisation() {
  const { t } = useTranslation('mine');
  const hasWorkList = useMay('workList.read');
  return (
    <EmptyState
      title={t('none.title')}
      action={hasWorkList ? <ButtonLink to="/">{t('none.toWorkList')}</ButtonLink> : null}
    >
      {t('none.text')}
    </EmptyState>
  );
}

function OneOrganisation({ own: { contactId, partnerId, partnerName } }: { own: OwnContact }) {
  const { today } = useSession();
  const router = useRouter();
  const followAccess = useFollowAccess(async () => {
    await router.navigate({ to: '/logga-in' });
    await router.invalidate();
  });
  return (
    <div className="flex flex-col gap-6">
      <OwnContactSection contactId={contactId} />
      <MailPreferencesSection contactId={contactId} />
      <Organisation partnerId={partnerId} />
      <OwnRoleSection
        contactId={contactId}
        partnerId={partnerId}
        partnerName={partnerName}
        today={today}
        onAccessChanged={() => void followAccess()}
      />
    </div>
  );
}

function Organisation({ partnerId }: { partnerId: string }) {
  const { today } = useSession();
  const mayChange = useMay('partner.changePublicDetails');
  const query = useQuery(partnerQuery(partnerId));
  const { data: partner } = query;
  if (partner === undefined) return <Unanswered query={query} />;
  return (
    <>
      <OrganisationStanding partner={partner} />
      <DetailsSection partner={partner} scope={mayChange ? 'public' : null} />
      <OwnProposalsSection
        partnerId={partnerId}
        present={{
          name: partner.name,
          organisationNumber: partner.identifiers.find(({ scheme }) => scheme === 'SE-ORGNR')?.display ?? null,
          sector: partner.sector,
        }}
      />
      <OrganisationPreview partner={partner} />
      <ContactsSection
        partnerId={partnerId}
        today={today}
        mayManage={false}
        needsPrimary={isCounting(partner.status)}
      />
    </>
  );
}
