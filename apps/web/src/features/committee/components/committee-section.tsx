import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

interface CommitteeSectionProps<Item> {
  title: string;
  /** What the list holds, when the title does not say it all. */
  text?: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
}

/** One item of the agenda. An empty one says so: on paper too, that nothing came in is something to know. */
export function CommitteeSection<Item>({ title, text, items, keyOf, children }: CommitteeSectionProps<Item>) {
  const { t } = useTranslation('committee');
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-t-2 border-edge pt-3 print:pt-1.5">
      <h2 id={id} className="text-lg font-semibold print:break-after-avoid print:text-sm">
        {title} <span className="tabular font-normal text-muted">({items.length})</span>
      </h2>
      {text && items.length > 0 ? <p className="max-w-prose pb-1 text-sm text-muted print:text-xs">{text}</p> : null}
      {items.length === 0 ? (
        <p className="pt-1 text-muted print:text-xs">{t('none')}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li
              key={keyOf(item)}
              className="border-t border-line py-2.5 first:border-t-0 print:break-inside-avoid print:py-0.5"
            >
              {children(item)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
