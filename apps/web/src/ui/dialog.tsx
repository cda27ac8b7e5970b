import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.js';
import { cx } from './cx.js';
import { CloseIcon } from './icons.js';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** `table` has room for a table with several columns. */
  size?: 'normal' | 'wide' | 'table';
  /** Only Escape and the close button close it, not a click beside it: use it where something is typed. */
  isFormDialog?: boolean;
}

/** A modal question or small form. Focus goes in, stays in, and returns to where it was. Load big ones lazily. */
export function Dialog({ isOpen, onClose, title, children, size = 'normal', isFormDialog = false }: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={!isFormDialog}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-[rgb(10_20_18/0.45)] transition-opacity data-entering:opacity-0 data-exiting:opacity-0 sm:p-6 sm:pt-[10vh]"
    >
      <Modal
        className={cx(
          // At the bottom on a phone, by a margin: aligned there, what is taller than the screen would lose its top.
          'overlay-motion mt-auto w-full rounded-t-card border border-line bg-raised text-ink shadow-overlay sm:mt-0 sm:rounded-card',
          { normal: 'max-w-lg', wide: 'max-w-2xl', table: 'max-w-5xl' }[size],
        )}
      >
        <AriaDialog className="outline-none">
          <header className="flex items-start justify-between gap-4 px-6 pt-5">
            <Heading slot="title" className="pt-1 text-xl font-semibold">
              {title}
            </Heading>
            <IconButton label={t('close')} onPress={onClose} className="-mr-2">
              <CloseIcon />
            </IconButton>
          </header>
          <div className="px-6 pt-3 pb-6">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons at the end of a dialog or form: the main one first, as it is read and reached. */
export function Actions({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cx('flex flex-wrap items-center gap-3 pt-2', className)}>{children}</div>;
}
