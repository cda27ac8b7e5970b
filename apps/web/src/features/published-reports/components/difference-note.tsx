import type { GrowthDifference } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';

export const changeId = (index: number): string => `change-${index + 1}`;

interface DifferenceNoteProps {
  difference: GrowthDifference;
  /** Which figure, and what it was, when it is another than the one above. */
  of?: string;
}

/** Below a published figure: what it is now, and which changes make the difference. */
export function DifferenceNote({ difference, of }: DifferenceNoteProps) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  return (
    <span className="block text-xs font-normal whitespace-nowrap text-warning">
      {of === undefined ? null : <span className="block">{of}</span>}
      {t('difference.now', { number: formatNumber(difference.now, language) })}
      {difference.changes.map((index) => (
        <a
          key={index}
          href={`#${changeId(index)}`}
          aria-label={t('difference.why', { number: index + 1 })}
          className="ml-1 inline-block min-w-6 rounded-xs text-center leading-6 underline underline-offset-2"
        >
          [{index + 1}]
        </a>
      ))}
    </span>
  );
}
