import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { popoverClass } from './list-box.js';

export interface MenuAction {
  id: string;
  label: string;
  icon?: ReactNode;
  tone?: 'danger';
  isDisabled?: boolean;
  onAction: () => void;
}

export interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  label: string;
  actions: readonly MenuAction[];
}

/** Acts on one thing, behind a button. */
export function Menu({ trigger, label, actions }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover offset={4} className={`${popoverClass} min-w-52`}>
        <AriaMenu aria-label={label} className="p-1 outline-none">
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              textValue={action.label}
              className={`flex min-h-10 cursor-pointer items-center gap-2.5 rounded-control px-3 py-1.5 outline-offset-[-2px] data-disabled:opacity-50 data-focused:bg-accent-soft forced-colors:data-focused:outline-2 ${
                action.tone === 'danger' ? 'text-danger' : ''
              }`}
            >
              {action.icon}
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
