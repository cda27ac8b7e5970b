import { createRouter } from '@tanstack/react-router';
import { makeQueryClient } from '../api/query-client.js';
import { sessionQuery } from '../features/session/api/session-query.js';
import { requestPageFocus, takePageFocus } from '../ui/page-focus.js';
import { parseSearch, stringifySearch } from './address-search.rules.js';
import { ErrorPage } from './pages/error.page.js';
import { NotFoundPage } from './pages/not-found.page.js';
import { PendingPage } from './pages/pending.page.js';
import { accessibilityRoute } from './routes/accessibility.route.js';
import { committeeRoute } from './routes/committee.route.js';
import { confirmEmailRoute } from './routes/confirm-email.route.js';
import { confirmSubscriptionRoute } from './routes/confirm-subscription.route.js';
import { detailsCheckRoute } from './routes/details-check.route.js';
import { erasuresRoute } from './routes/erasures.route.js';
import { growthRoute } from './routes/growth.route.js';
import { importRoute } from './routes/import.route.js';
import { invitationRoute } from './routes/invitation.route.js';
import { mailRoute } from './routes/mail.route.js';
import { myDetailsRoute } from './routes/my-details.route.js';
import { mySubscriptionRoute } from './routes/my-subscription.route.js';
import { newsletterRoute } from './routes/newsletter.route.js';
import { onboardingRoute } from './routes/onboarding.route.js';
import { outboxRoute } from './routes/outbox.route.js';
import { partnerRoute } from './routes/partner.route.js';
import { partnersRoute } from './routes/partners.route.js';
import { personalDataRoute } from './routes/personal-data.route.js';
import { privacyNoticeRoute } from './routes/privacy-notice.route.js';
import { processingRecordRoute } from './routes/processing-record.route.js';
import { publishedReportRoute, publishedReportsRoute } from './routes/published-reports.route.js';
import { registerPartnerRoute } from './routes/register-partner.route.js';
import { rootRoute } from './routes/root.route.js';
import { roundRoute } from './routes/round.route.js';
import { newRoundRoute, roundsRoute } from './routes/rounds.route.js';
import { settingsRoute } from './routes/settings.route.js';
import { signInRoute } from './routes/sign-in.route.js';
import { signedInRoute } from './routes/signed-in.route.js';
import { subscribersRoute } from './routes/subscribers.route.js';
import { unsubscribeRoute } from './routes/unsubscribe.route.js';
import { wayInRoute } from './routes/way-in.route.js';
import { workListRoute } from './routes/work-list.route.js';

const routeTree = rootRoute.addChildren([
  signInRoute,
  invitationRoute,
  outboxRoute,
  detailsCheckRoute,
  confirmEmailRoute,
  accessibilityRoute,
  newsletterRoute,
  confirmSubscriptionRoute,
  mySubscriptionRoute,
  unsubscribeRoute,
  privacyNoticeRoute,
  signedInRoute.addChildren([
    workListRoute,
    partnersRoute,
    registerPartnerRoute,
    partnerRoute,
    onboardingRoute,
    growthRoute,
    publishedReportsRoute,
    publishedReportRoute,
    wayInRoute,
    committeeRoute,
    importRoute,
    myDetailsRoute,
    personalDataRoute,
    roundsRoute,
    newRoundRoute,
    roundRoute,
    mailRoute,
    settingsRoute,
    processingRecordRoute,
    subscribersRoute,
    erasuresRoute,
  ]),
]);

export const queryClient = makeQueryClient(() => {
  queryClient.removeQueries({ queryKey: sessionQuery.queryKey });
  void router.invalidate();
});

export const router = createRouter({
  routeTree,
  context: { queryClient },
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // The query client keeps what was read; the router must not keep a second copy.
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PendingPage,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
  if (fromLocation && pathChanged) requestPageFocus();
});
router.subscribe('onRendered', () => takePageFocus(document.querySelector<HTMLElement>('[data-page-title]')));

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
