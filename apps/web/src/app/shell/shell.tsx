import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/session/api/use-session.js';
import { SiteName } from '../../ui/page-header.js';
import { SkipLink } from '../../ui/skip-link.js';
import { toasts } from '../../ui/toast.js';
import { ConnectionNotice } from './connection-notice.js';
import { DemoBanner } from './demo-banner.js';
import { Footer } from './footer.js';
import { Header } from './header.js';

const ToastRegion = lazy(async () => ({ default: (await import('../../ui/toast-region.js')).ToastRegion }));

/** What stands around every page. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  const { partnershipName, isDemo } = useSession();
  return (
    <SiteName value={partnershipName}>
      <SkipLink>{t('nav.skip')}</SkipLink>
      <div className="flex min-h-dvh flex-col">
        {isDemo ? <DemoBanner /> : null}
        <Header />
        <ConnectionNotice />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-7xl flex-1 px-4 pt-8 pb-16 sm:px-6 sm:pt-12 print:p-0"
        >
          {children}
        </main>
        <Footer />
      </div>
      <LazyToastRegion />
    </SiteName>
  );
}

/** Fetched with the first message. */
function LazyToastRegion() {
  const hasToasts = useSyncExternalStore(
    (onChange) => toasts.subscribe(onChange),
    () => toasts.visibleToasts.length > 0,
  );
  return hasToasts ? (
    <Suspense>
      <ToastRegion />
    </Suspense>
  ) : null;
}
