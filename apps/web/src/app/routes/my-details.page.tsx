import { isCounting } from '@registry/domain/membership';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../api/problem-notice.js';
import { ContactsSection } from '../../features/contacts/components/contacts-section.js';
import { OrganisationPreview } from '../../features/my-details/components/organisation-preview.js';
import { OrganisationStanding } from '../../features/my-details/components/organisation-standing.js';
import { OwnContactSection } from '../../features/my-details/components/own-contact-section.js';
import { partnerQuery } from '../../features/partner-profile/api/partner-query.js';
import { DetailsSection } from '../../features/partner-profile/components/details-section.js';
import { type Person, useMay, usePerson, useSession } from '../../features/session/api/use-session.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ButtonLink } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';
import { SkeletonRows } from '../../ui/skeleton.js';
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

function OneOrganisation({ own: { contactId, partnerId } }: { own: OwnContact }) {
  const { contactEmail } = useSession();
  return (
    <div className="flex flex-col gap-6">
      <OwnContactSection contactId={contactId} coordinatorEmail={contactEmail} />
      <Organisation partnerId={partnerId} />
    </div>
  );
}

function Organisation({ partnerId }: { partnerId: string }) {
  const { t: tCommon } = useTranslation('common');
  const { today } = useSession();
  const mayChange = useMay('partner.changePublicDetails');
  const { data: partner, error, refetch } = useQuery(partnerQuery(partnerId));
  if (partner === undefined) {
    if (error === null) return <SkeletonRows />;
    return (
      <ProblemNotice
        error={error}
        action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
      />
    );
  }
  return (
    <>
      <OrganisationStanding partner={partner} />
      <DetailsSection partner={partner} scope={mayChange ? 'public' : null} />
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
