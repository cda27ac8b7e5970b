import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { CloseIcon } from './icons.js';

export interface ChipProps {
  label: string;
  onRemove: () => void;
  /** What the button is called; it speaks of a filter unless told. */
  removeLabel?: string;
}

/** One filter that is on, or one of several values, with a button that takes it off. Put several in a `<ChipList>`. */
export function Chip({ label, onRemove, removeLabel }: ChipProps) {
  const { t } = useTranslation('ui');
  return (
    <li className="inline-flex min-h-8 items-center gap-1 rounded-full border border-edge bg-surface pl-3 text-sm">
      {label}
      <Button
        aria-label={removeLabel ?? t('removeFilter', { label })}
        onPress={onRemove}
        className="grid size-8 place-items-center rounded-full text-muted hover:text-ink"
      >
        <CloseIcon className="size-3.5" />
      </Button>
    </li>
  );
}

export function ChipList({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <ul aria-label={label} className="flex flex-wrap items-center gap-2">
      {children}
    </ul>
  );
}
