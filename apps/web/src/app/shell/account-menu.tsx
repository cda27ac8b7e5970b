import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePerson } from '../../features/session/api/use-session.js';
import { buttonClass } from '../../ui/button.js';
import { ChevronDownIcon, UserIcon } from '../../ui/icons.js';
import { accountDestinationsFor } from './destinations.js';
import { SignOutButton } from './sign-out-button.js';

const panelId = 'account-menu';

/** Who is signed in, what is theirs, and the way out. On wide screens; narrow ones have it all in one menu. */
export function AccountMenu() {
  const { t } = useTranslation('common');
  const person = usePerson();
  return (
    <div className="max-lg:hidden">
      <button type="button" popoverTarget={panelId} className={buttonClass('quiet', 'compact')}>
        <UserIcon />
        <span className="max-w-40 truncate max-xl:sr-only">{person.name}</span>
        <ChevronDownIcon className="size-4" />
      </button>
      <div
        id={panelId}
        popover="auto"
        className="popover-below min-w-64 rounded-card border border-line bg-raised p-2 text-ink shadow-overlay"
      >
        <p className="border-b border-line px-3 pt-2 pb-3">
          <span className="block font-medium">{person.name}</span>
          <span className="block text-sm text-muted">{t(`role.${person.role}`)}</span>
        </p>
        <ul className="py-1">
          {accountDestinationsFor(person).map(({ to, label }) => (
            <li key={to}>
              <Link
                to={to}
                onClick={() => document.getElementById(panelId)?.hidePopover()}
                className="flex min-h-10 items-center rounded-control px-3 hover:bg-accent-soft aria-[current=page]:font-medium"
              >
                {t(label)}
              </Link>
            </li>
          ))}
        </ul>
        <SignOutButton />
      </div>
    </div>
  );
}
