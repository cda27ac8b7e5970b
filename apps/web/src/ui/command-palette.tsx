import { useLayoutEffect, useRef } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog, Heading } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Header, Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from './icons.js';
import type { PaletteGroup, PaletteItem } from './palette-source.js';

export interface CommandPaletteProps {
  isOpen: boolean;
  onClose: () => void;
  typed: string;
  onType: (typed: string) => void;
  groups: readonly PaletteGroup[];
  /** Whether more may come. */
  isSearching?: boolean;
  /** Whether the server could not be asked: what is found without it is still there. */
  hasFailed?: boolean;
}

/** Type, choose with the arrows, Enter. Focus stays in the field; the chosen line is told by aria-activedescendant. */
export function CommandPalette(props: CommandPaletteProps) {
  const { isOpen, onClose, typed, onType, groups, isSearching = false, hasFailed = false } = props;
  const { t } = useTranslation('common');
  const filled = groups.filter(({ items }) => items.length > 0);
  const count = filled.reduce((sum, { items }) => sum + items.length, 0);
  const open = (line: PaletteItem) => {
    onClose();
    line.run();
  };
  const { menu, onKeyDown } = useFirstLineChosen(typed, filled[0]?.items[0], open);
  const outcome = isSearching ? t('palette.searching') : hasFailed ? t('palette.failed') : t('palette.noMatch');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
      className="fixed inset-0 z-40 flex justify-center bg-[rgb(10_20_18/0.45)] p-3 pt-[8vh] transition-opacity data-entering:opacity-0 data-exiting:opacity-0 sm:p-6 sm:pt-[14vh]"
    >
      <Modal className="overlay-motion h-fit w-full max-w-xl overflow-hidden rounded-card border border-line bg-raised text-ink shadow-overlay">
        <Dialog className="max-h-[70vh] overflow-y-auto outline-none">
          <Heading slot="title" className="sr-only">
            {t('palette.title')}
          </Heading>
          <Autocomplete inputValue={typed} onInputChange={onType}>
            <SearchField autoFocus onKeyDown={onKeyDown} className="sticky top-0 z-10 border-b border-line bg-raised">
              <Label className="sr-only">{t('palette.label')}</Label>
              <SearchIcon className="absolute top-4.5 left-4 size-5 text-muted" />
              <Input
                placeholder={t('palette.hint')}
                className="h-14 w-full bg-transparent pr-4 pl-12 text-lg outline-offset-[-3px] placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
              />
            </SearchField>
            <Menu
              ref={menu}
              aria-label={t('palette.title')}
              items={filled}
              className="p-2 outline-none"
              renderEmptyState={() => <p className="px-3 py-6 text-center text-muted">{outcome}</p>}
            >
              {(group) => (
                <MenuSection id={group.id} aria-label={group.title}>
                  <Header className="px-3 pt-3 pb-1 text-xs font-medium text-muted">{group.title}</Header>
                  {group.items.map((item) => (
                    <MenuItem
                      key={item.id}
                      id={item.id}
                      textValue={item.label}
                      onAction={() => open(item)}
                      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 outline-offset-[-2px] data-focused:bg-accent-soft forced-colors:data-focused:outline-2"
                    >
                      {item.prefix}
                      <span className="flex-1">{item.label}</span>
                      {item.description ? <span className="text-sm text-muted">{item.description}</span> : null}
                    </MenuItem>
                  ))}
                </MenuSection>
              )}
            </Menu>
          </Autocomplete>
          {hasFailed && count > 0 ? (
            <p className="border-t border-line px-5 py-2.5 text-sm text-danger">{t('palette.failed')}</p>
          ) : null}
          <p role="status" className="sr-only">
            {typed.trim() === '' || isSearching ? '' : count > 0 ? t('palette.found', { count }) : outcome}
          </p>
          <p className="sticky bottom-0 border-t border-line bg-raised px-5 py-2.5 text-xs text-muted max-sm:hidden">
            {t('palette.help')}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Enter opens the first line, also when it came from the server after the last letter: React Aria chooses the first line
 * of those that were there when the letter was typed, and none when that letter changed nothing. Whoever has stepped
 * through the lines keeps the one they chose.
 */
function useFirstLineChosen(typed: string, first: PaletteItem | undefined, open: (line: PaletteItem) => void) {
  const menu = useRef<HTMLDivElement>(null);
  const steppedAt = useRef<string>(undefined);
  const firstId = first?.id;

  // Before the list takes its new lines, for then it looks whether it was asked to choose the first.
  useLayoutEffect(() => {
    if (typed === '' || firstId === undefined || steppedAt.current === typed) return;
    // React Aria's own message from field to list; it has no public name.
    const choose = new CustomEvent('react-aria-focus', { bubbles: true, detail: { focusStrategy: 'first' } });
    menu.current?.dispatchEvent(choose);
  }, [typed, firstId]);

  const onKeyDown = ({ key }: { key: string }) => {
    if (key === 'ArrowDown' || key === 'ArrowUp') steppedAt.current = typed;
    const isNoneChosen = menu.current?.querySelector('[data-focused]') === null;
    if (key === 'Enter' && isNoneChosen && first && typed.trim() !== '') open(first);
  };
  return { menu, onKeyDown };
}
