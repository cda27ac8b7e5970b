import { createContext, type ReactNode, use, useEffect, useRef } from 'react';
import { takePageFocus } from './page-focus.js';

/** What stands after the page's own title in the browser's tab. */
export const SiteName = createContext('');

export interface PageHeaderProps {
  title: string;
  description?: ReactNode;
  /** Beside the title on wide screens, below on narrow ones. One primary button at most. */
  actions?: ReactNode;
  /** A line above the title, such as a link back. */
  above?: ReactNode;
  /** Marks and badges after the title. */
  badges?: ReactNode;
}

/** The h1 of the page, its tab title, and where focus goes after a page change. Every page has exactly one. */
export function PageHeader({ title, description, actions, above, badges }: PageHeaderProps) {
  const site = use(SiteName);
  // A long word says with soft hyphens where it may break; a tab has no use for them.
  const tabTitle = title.replaceAll('\u00ad', '');
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => takePageFocus(heading.current), []);

  return (
    <header className="flex flex-wrap items-end justify-between gap-x-8 gap-y-5 pb-8 print:pb-4">
      <title>{site ? `${tabTitle} – ${site}` : tabTitle}</title>
      <div className="flex min-w-0 max-w-3xl flex-col gap-2">
        {above}
        <h1 ref={heading} tabIndex={-1} data-page-title="" className="text-2xl font-semibold tracking-tight">
          {title}
        </h1>
        {badges ? <div className="flex flex-wrap items-center gap-2">{badges}</div> : null}
        {description ? <div className="max-w-prose text-muted">{description}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-3 print:hidden">{actions}</div> : null}
    </header>
  );
}
