import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.js';
import { SearchIcon } from '../../ui/icons.js';
import { Kbd } from '../../ui/kbd.js';

const CommandPalette = lazy(async () => ({ default: (await import('../palette/app-palette.js')).AppPalette }));

const isMac = navigator.platform.startsWith('Mac');

/** Opens the palette, as does Ctrl-K (⌘K on a Mac) from anywhere. Its code comes with the first opening. */
export function PaletteButton() {
  const { t } = useTranslation('common');
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
    setOpen(true);
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(isMac ? event.metaKey : event.ctrlKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      setOpened(true);
      setOpen((isOpenNow) => !isOpenNow);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <Button
        variant="quiet"
        aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
        size="compact"
        className="lg:border-edge lg:bg-surface lg:text-muted"
        onPress={open}
      >
        <SearchIcon />
        <span className="max-sm:sr-only">{t('palette.open')}</span>
        <span className="max-xl:hidden" aria-hidden="true">
          <Kbd>{isMac ? '⌘ K' : 'Ctrl K'}</Kbd>
        </span>
      </Button>
      {wasOpened ? (
        <Suspense>
          <CommandPalette isOpen={isOpen} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
