import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/session/api/use-session.js';
import { DemoEntrances } from '../../features/session/components/demo-entrances.js';
import { SignInSteps } from '../../features/session/components/sign-in-steps.js';
import { ownPath } from '../../features/session/destination.rules.js';
import { Card, Section } from '../../ui/card.js';
import { ExternalLink, Link } from '../../ui/link.js';
import { PageHeader } from '../../ui/page-header.js';

// By its id: the route itself imports this page.
const signInRoute = getRouteApi('/logga-in');

export function SignInPage() {
  const { t } = useTranslation('session');
  const { partnershipName, contactEmail, isDemo, demoRoles } = useSession();
  const { to } = signInRoute.useSearch();
  const router = useRouter();
  const goOn = () => void router.navigate({ href: ownPath(to, window.location.origin) ?? '/', replace: true });

  if (!isDemo) {
    return (
      <div className="mx-auto max-w-xl">
        <PageHeader title={t('title')} description={t('intro', { partnership: partnershipName })} />
        <Card>
          <SignInSteps onSignedIn={goOn} />
        </Card>
        <p className="pt-6 text-sm text-muted">
          {t('noAccount')}{' '}
          {contactEmail === null ? null : <ExternalLink href={`mailto:${contactEmail}`}>{contactEmail}</ExternalLink>}
        </p>
      </div>
    );
  }
  return (
    <>
      <PageHeader title={t('demo.title')} description={t('demo.intro', { partnership: partnershipName })} />
      <DemoEntrances roles={demoRoles} onSignedIn={goOn} />
      <div className="max-w-xl pt-10">
        <Section title={t('demo.ordinary')} description={t('demo.ordinaryHelp')}>
          <SignInSteps onSignedIn={goOn} isSecondary />
          <p className="pt-5">
            <Link to="/utkorg" target="_blank" rel="noopener">
              {t('outbox.link')}
            </Link>
          </p>
        </Section>
      </div>
    </>
  );
}
