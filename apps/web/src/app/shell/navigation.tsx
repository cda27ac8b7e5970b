import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../features/session/api/use-session.js';
import { buttonClass } from '../../ui/button.js';
import { CloseIcon, MenuIcon } from '../../ui/icons.js';
import { accountDestinationsFor, destinationsFor } from './destinations.js';
import { LanguageSwitch } from './language-switch.js';
import { SignOutButton } from './sign-out-button.js';

const inlineClass =
  'relative grid h-16 place-items-center px-1.5 text-sm whitespace-nowrap xl:px-2 xl:text-base text-muted hover:text-ink rounded-xs ' +
  'after:absolute after:inset-x-1.5 xl:after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full after:bg-transparent ' +
  'aria-[current=page]:text-ink aria-[current=page]:font-medium aria-[current=page]:after:bg-accent';

/** The main menu on wide screens. */
export function Navigation() {
  const { t } = useTranslation('common');
  const person = usePerson();
  return (
    <nav aria-label={t('nav.main')} className="max-lg:hidden">
      <ul className="flex">
        {destinationsFor(person).map(({ to, label }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to === '/' }} className={inlineClass}>
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const panelId = 'mobile-menu';
const closePanel = () => document.getElementById(panelId)?.hidePopover();

/** The same on narrow screens, behind a button: the browser's own popover, which Escape and a press beside it close. */
export function MobileNavigation() {
  const { t } = useTranslation('common');
  const person = usePerson();
  const links = [...destinationsFor(person), ...accountDestinationsFor(person)];
  return (
    <div className="lg:hidden">
      <button
        type="button"
        popoverTarget={panelId}
        className={buttonClass('quiet', 'compact', 'has-[+:popover-open]:bg-accent-soft')}
      >
        <MenuIcon />
        <span className="max-sm:sr-only">{t('nav.menu')}</span>
      </button>
      <nav
        id={panelId}
        popover="auto"
        aria-label={t('nav.main')}
        className="fixed inset-0 m-0 h-dvh w-full max-w-none overflow-y-auto bg-surface p-4 text-ink"
      >
        <div className="flex items-center justify-between pb-4">
          <span className="text-lg font-semibold">{t('nav.menu')}</span>
          <button
            type="button"
            aria-label={t('actions.close')}
            onClick={closePanel}
            className={buttonClass('quiet', 'icon')}
          >
            <CloseIcon />
          </button>
        </div>
        <ul className="flex flex-col">
          {links.map(({ to, label }) => (
            <li key={to} className="border-b border-line">
              <Link
                to={to}
                activeOptions={{ exact: to === '/' }}
                onClick={closePanel}
                className="flex min-h-12 items-center rounded-xs px-2 text-lg aria-[current=page]:font-semibold aria-[current=page]:text-accent"
              >
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap items-center justify-between gap-3 pt-6">
          <LanguageSwitch />
          <SignOutButton />
        </div>
        <p className="px-2 pt-4 text-sm text-muted">
          {person.name} · {t(`role.${person.role}`)}
        </p>
      </nav>
    </div>
  );
}
