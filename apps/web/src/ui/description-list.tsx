import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Description {
  term: string;
  /** Nothing known shows a dash, read as "not given". */
  value: ReactNode;
}

/** Names and what they are, in two columns where there is room. */
export function DescriptionList({ items }: { items: readonly Description[] }) {
  const { t } = useTranslation('ui');
  return (
    <dl className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
      {items.map(({ term, value }) => (
        <div key={term} className="min-w-0">
          <dt className="text-sm text-muted">{term}</dt>
          <dd>
            {value ?? (
              <span className="text-muted">
                <span aria-hidden="true">–</span>
                <span className="sr-only">{t('notGiven')}</span>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
