import { Link as RouterLink } from '@tanstack/react-router';
import { useSession } from '../../features/session/api/use-session.js';
import { Mark } from '../../ui/mark.js';
import { AccountMenu } from './account-menu.js';
import { LanguageSwitch } from './language-switch.js';
import { MobileNavigation, Navigation } from './navigation.js';
import { PaletteButton } from './palette-button.js';

export function Header() {
  const { partnershipName, partnershipShortName, person } = useSession();
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex min-h-16 w-full max-w-7xl items-center gap-x-3 px-4 sm:px-6 lg:gap-x-5">
        <RouterLink to="/" className="flex min-w-0 items-center gap-3 rounded-control py-2 font-semibold">
          <Emblem />
          <span className="line-clamp-3 leading-tight max-sm:text-sm lg:max-w-64">
            {partnershipShortName ?? partnershipName}
          </span>
        </RouterLink>
        {person ? <Navigation /> : null}
        <div className="ml-auto flex items-center gap-1">
          {person?.permissions.includes('search.use') ? <PaletteButton /> : null}
          <span className={person ? 'max-lg:hidden' : ''}>
            <LanguageSwitch />
          </span>
          {person ? <AccountMenu /> : null}
          {person ? <MobileNavigation /> : null}
        </div>
      </div>
    </header>
  );
}

/** Three sectors, one partnership. */
function Emblem() {
  return (
    <span aria-hidden="true" className="grid size-9 shrink-0 place-items-center rounded-control bg-accent-soft">
      <span className="grid grid-cols-2 place-items-center gap-0.5">
        <span className="col-span-2 text-sector-private">
          <Mark shape="triangle" className="size-2.5" />
        </span>
        <span className="text-sector-civil">
          <Mark shape="circle" className="size-2.5" />
        </span>
        <span className="text-sector-public">
          <Mark shape="square" className="size-2.5" />
        </span>
      </span>
    </span>
  );
}
