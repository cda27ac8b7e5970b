import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { buttonClass } from './button.js';
import { cx } from './cx.js';
import { CheckIcon, ChevronDownIcon } from './icons.js';
import { type Option, popoverClass } from './list-box.js';
import { SearchField } from './search-field.js';

interface FilterGroup {
  id: string;
  /** Shown above the group, when there are several. */
  title: string;
  options: readonly Option[];
}

export interface FilterMenuProps {
  label: string;
  groups: readonly FilterGroup[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** Gives the list a search field: for more than a dozen options. */
  searchLabel?: string;
  /** Instead of options, when there are none. */
  emptyText?: string;
}

/** A button that opens a list of which several can be chosen, each taking effect at once. */
export function FilterMenu({ label, groups, value, onChange, searchLabel, emptyText }: FilterMenuProps) {
  const { t } = useTranslation('ui');
  const { contains } = useFilter({ sensitivity: 'base' });
  const filled = groups.filter(({ options }) => options.length > 0);
  const list = (
    <ListBox
      aria-label={label}
      selectionMode="multiple"
      // Escape closes the menu; what was chosen stays.
      escapeKeyBehavior="none"
      selectedKeys={value}
      onSelectionChange={(keys) => (keys === 'all' ? undefined : onChange([...keys].map(String)))}
      {...(searchLabel === undefined ? { autoFocus: 'first' as const } : {})}
      className="p-1 outline-none"
      renderEmptyState={() => <p className="px-3 py-2 text-sm text-muted">{emptyText ?? t('noMatch')}</p>}
    >
      {filled.map((group) => (
        <ListBoxSection key={group.id} id={group.id} aria-label={group.title}>
          {filled.length > 1 ? (
            <Header className="px-3 pt-3 pb-1 text-xs font-medium text-muted">{group.title}</Header>
          ) : null}
          {group.options.map((option) => (
            <FilterOption key={option.id} option={option} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );

  return (
    <DialogTrigger>
      <Button className={buttonClass('secondary', 'normal', cx('font-normal', value.length > 0 && 'border-accent'))}>
        {label}
        {value.length > 0 ? (
          <span className="tabular grid h-5.5 min-w-5.5 place-items-center rounded-full bg-accent px-1.5 text-xs text-on-accent">
            {value.length}
          </span>
        ) : null}
        <ChevronDownIcon className="size-4 text-muted" />
      </Button>
      <Popover offset={4} placement="bottom start" className={cx(popoverClass, 'max-h-96 min-w-60')}>
        <Dialog aria-label={label} className="outline-none">
          {searchLabel === undefined ? (
            list
          ) : (
            <Autocomplete filter={contains}>
              <SearchField
                label={searchLabel}
                isLabelHidden
                placeholder={searchLabel}
                autoFocus
                className="sticky top-0 z-10 bg-raised p-2"
              />
              {list}
            </Autocomplete>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function FilterOption({ option }: { option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className="group flex min-h-10 cursor-pointer items-center gap-2.5 rounded-control px-3 py-1.5 outline-offset-[-2px] data-focused:bg-accent-soft forced-colors:data-focused:outline-2"
    >
      {({ isSelected }) => (
        <>
          <span
            aria-hidden="true"
            className="grid size-5 shrink-0 place-items-center rounded-[0.3125rem] border border-edge bg-surface text-on-accent group-data-selected:border-accent group-data-selected:bg-accent"
          >
            {isSelected ? <CheckIcon className="size-4" /> : null}
          </span>
          {option.prefix}
          <span className="flex-1">{option.label}</span>
          {option.description ? <span className="tabular text-sm text-muted">{option.description}</span> : null}
        </>
      )}
    </ListBoxItem>
  );
}
