import type { TimelineEntry } from '@registry/domain/timeline';
import { fieldLabel, type TimelineWords, valueText } from './entry-text.js';

interface ChangeLinesProps {
  entry: TimelineEntry;
  words: TimelineWords;
}

/** More beginnings than this are folded away: who is new is said by the sentence. */
const fewest = 3;

/** What an entry changed, from → to. What something began with is folded when it is much. */
export function ChangeLines({ entry, words }: ChangeLinesProps) {
  const { changes } = entry;
  if (changes.length === 0) return null;
  const isBeginning = changes.every(({ from }) => from === null || from === undefined);
  if (!isBeginning || changes.length <= fewest) return <Lines entry={entry} words={words} />;
  return (
    <details>
      <summary className="min-h-6 w-fit text-accent underline underline-offset-3">
        {words.t('timeline:showValues', { count: changes.length })}
      </summary>
      <Lines entry={entry} words={words} />
    </details>
  );
}

/** A value that was erased with its person, or that the reader may not see, leaves that the field changed. */
function Lines({ entry, words }: ChangeLinesProps) {
  const { t } = words;
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
