import type { TimelineEntry } from '@registry/domain/timeline';
import { fieldLabel, type TimelineWords, valueText } from './entry-text.js';

/** What an entry changed, from → to. A value that was erased with its person leaves that the field changed. */
export function ChangeLines({ entry, words }: { entry: TimelineEntry; words: TimelineWords }) {
  const { t } = words;
  if (entry.changes.length === 0) return null;
  return (
    <ul className="flex flex-col gap-0.5 pt-1">
      {entry.changes.map(({ field, from, to }) => {
        const [before, after] = [valueText(field, from, words), valueText(field, to, words)];
        return (
          <li key={field} className="break-words">
            {t('timeline:fieldWas', { field: fieldLabel(entry.action, field, words) })}{' '}
            {before === '' && after === '' ? (
              <em>{t('timeline:erased')}</em>
            ) : (
              <>
                {before === '' ? null : (
                  <>
                    <span>{before}</span> <span aria-hidden="true">→</span>
                    <span className="sr-only">{t('timeline:becomes')}</span>{' '}
                  </>
                )}
                <span className="text-ink">{after === '' ? t('timeline:nothing') : after}</span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
