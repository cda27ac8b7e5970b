import { Button } from 'react-aria-components/Button';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';

interface FigureButtonProps {
  value: number;
  /** What it counts, for whoever hears the number alone. */
  label: string;
  onOpen: () => void;
}

/** A figure that opens what it counts. Nothing opens for zero. */
export function FigureButton({ value, label, onOpen }: FigureButtonProps) {
  const language = useLanguage();
  const number = formatNumber(value, language);
  if (value === 0) return <span className="text-muted">{number}</span>;
  return (
    <Button
      aria-label={`${number}: ${label}`}
      onPress={onOpen}
      className="tabular -my-1 inline-grid min-h-6 min-w-6 cursor-pointer place-items-center rounded-xs px-1 underline decoration-edge decoration-1 underline-offset-3 hover:text-accent hover:decoration-2 pointer-coarse:min-h-9 pointer-coarse:min-w-9 print:no-underline"
    >
      {number}
    </Button>
  );
}
