import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';

/** So many rows are shown before somebody asks for the rest: a list that fits the eye. */
const firstRows = 5;

interface WaitingSectionProps<Item> {
  title: string;
  text: string;
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ReactNode;
  /** How many wait, when more do than are listed. */
  count?: number;
  footer?: ReactNode;
  /** An act on all of them. */
  actions?: ReactNode;
}

/** One kind of thing that waits: how many, and the first of them. Nothing at all when none does. */
export function WaitingSection<Item>(props: WaitingSectionProps<Item>) {
  const { title, text, items, keyOf, children, count = items.length, footer, actions } = props;
  const { t } = useTranslation('worklist');
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  const shown = isWhole ? items : items.slice(0, firstRows);
  const hidden = items.length - shown.length;
  return (
    <Section title={`${title} (${count})`} description={text} actions={actions}>
      <ul className="flex flex-col">
        {shown.map((item) => (
          <li key={keyOf(item)} className="border-t border-line py-3 last:pb-0">
            {children(item)}
          </li>
        ))}
      </ul>
      {hidden > 0 ? (
        <Button variant="quiet" size="small" className="mt-3 -ml-2.5" onPress={() => setWhole(true)}>
          {t('more', { count: hidden })}
        </Button>
      ) : null}
      {footer}
    </Section>
  );
}
