import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { CheckIcon } from './icons.js';

/** One choice of a Select or ComboBox. `label` is what is shown, searched and read. */
export interface Option {
  id: string;
  label: string;
  description?: string;
  /** A mark or badge before the label. */
  prefix?: ReactNode;
}

export const popoverClass =
  'overlay-motion rounded-card border border-line bg-raised text-ink shadow-overlay overflow-auto';

/** The list that a Select or ComboBox opens. */
export function OptionList({ options, emptyText }: { options?: readonly Option[]; emptyText?: string }) {
  return (
    <Popover offset={4} className={`${popoverClass} w-(--trigger-width) min-w-48`}>
      <ListBox<Option>
        {...(options ? { items: options } : {})}
        className="max-h-80 overflow-auto p-1 outline-none"
        renderEmptyState={() => <p className="px-3 py-2 text-sm text-muted">{emptyText}</p>}
      >
        {(option) => (
          <ListBoxItem
            id={option.id}
            textValue={option.label}
            className="flex min-h-10 cursor-pointer items-center gap-2 rounded-control px-3 py-1.5 outline-offset-[-2px] data-focused:bg-accent-soft forced-colors:data-focused:outline-2"
          >
            {({ isSelected }) => (
              <>
                {option.prefix}
                <span className="flex-1">
                  {option.label}
                  {option.description ? (
                    <span data-option-description="" className="block text-sm text-muted">
                      {option.description}
                    </span>
                  ) : null}
                </span>
                {isSelected ? <CheckIcon className="size-4 text-accent" /> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  );
}
