import { useRouter, useRouterState } from '@tanstack/react-router';
import { createContext, type MouseEvent, type ReactNode, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { type OpenCell, writeCell } from '../cell.js';

interface CellOpener {
  hrefOf: (cell: OpenCell) => string;
  open: (cell: OpenCell) => void;
}

const Opener = createContext<CellOpener | null>(null);

/**
 * Makes every figure inside a link that opens its rows: the same address with the figure in it, so that it can be shared.
 * One for all of them, as there may be thousands.
 */
export function CellsOpen({ onOpen, children }: { onOpen: (cell: OpenCell) => void; children: ReactNode }) {
  const router = useRouter();
  const { pathname, search } = useRouterState({ select: ({ location }) => location });
  const opener = useMemo(
    () => ({
      hrefOf: (cell: OpenCell) => `${pathname}${router.options.stringifySearch({ ...search, cell: writeCell(cell) })}`,
      open: onOpen,
    }),
    [router, pathname, search, onOpen],
  );
  return <Opener value={opener}>{children}</Opener>;
}

/** What a link to the rows of a cell needs; nothing where figures do not open. */
export function useCellLink(): (cell: OpenCell) => { href: string; onClick: (event: MouseEvent) => void } | null {
  const opener = use(Opener);
  return (cell) =>
    opener && {
      href: opener.hrefOf(cell),
      onClick: (event) => {
        // Another tab or window is the browser's own business.
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        opener.open(cell);
      },
    };
}

const figureClass =
  'inline-block min-w-6 rounded-xs leading-6 text-inherit underline decoration-edge decoration-1 underline-offset-4 hover:text-accent hover:decoration-accent print:leading-4 print:no-underline';

interface CellLinkProps {
  cell: OpenCell;
  value: number;
  /** What the figure is, in words, where the place does not say it; read instead of the bare number. */
  label?: string;
  children?: ReactNode;
}

/** A figure that opens the rows that it counts. Zero counts nobody, and opens nothing. */
export function CellLink({ cell, value, label, children }: CellLinkProps) {
  const { t } = useTranslation('growth');
  const language = useLanguage();
  const link = useCellLink()(cell);
  const number = formatNumber(value, language);
  if (link === null || value === 0) return children ?? number;
  return (
    <a href={link.href} onClick={link.onClick} aria-label={label ?? t('rows.open', { number })} className={figureClass}>
      {children ?? number}
    </a>
  );
}
