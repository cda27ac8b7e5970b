import { useTranslation } from 'react-i18next';
import { ExternalLink, Link } from '../../ui/link.js';
import { ThemeSwitch } from './theme-switch.js';

export function Footer() {
  const { t } = useTranslation('common');
  return (
    <footer className="border-t border-line text-sm text-muted print:hidden">
      <div className="mx-auto flex w-full max-w-7xl flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-6 sm:px-6">
        <nav aria-label={t('nav.footer')}>
          <ul className="flex flex-wrap gap-x-6 gap-y-2">
            <li>
              <Link to="/integritet" className="inline-block min-h-6">
                {t('nav.privacy')}
              </Link>
            </li>
            <li>
              <Link to="/nyhetsbrev" className="inline-block min-h-6">
                {t('nav.newsletter')}
              </Link>
            </li>
            <li>
              <Link to="/tillganglighet" className="inline-block min-h-6">
                {t('nav.accessibility')}
              </Link>
            </li>
            <li>
              <ExternalLink href="/api/docs" className="inline-block min-h-6">
                {t('nav.apiDocs')}
              </ExternalLink>
            </li>
          </ul>
        </nav>
        <ThemeSwitch />
      </div>
    </footer>
  );
}
