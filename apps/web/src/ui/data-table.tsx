import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from './checkbox.js';
import { cx } from './cx.js';
import { SortAscendingIcon, SortDescendingIcon, SortNoneIcon } from './icons.js';
import { useOverflow } from './use-overflow.js';

interface TableSort<Key extends string = string> {
  by: Key;
  direction: 'ascending' | 'descending';
}

export interface TableColumn<Row, Key extends string = string> {
  key: Key;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers: `end`, in tabular figures. */
  align?: 'start' | 'end';
  isSortable?: boolean;
  /** The column that names the row. One of them. */
  isRowHeader?: boolean;
  className?: string;
}

export interface DataTableProps<Row, Key extends string> {
  /** What the table holds; read before it, and shown when `isCaptionShown`. */
  caption: string;
  isCaptionShown?: boolean;
  columns: readonly TableColumn<Row, Key>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: TableSort<Key>;
  onSort?: (sort: TableSort<Key>) => void;
  selection?: {
    selected: ReadonlySet<string>;
    onChange: (selected: Set<string>) => void;
    rowLabel: (row: Row) => string;
  };
  /** Shown while newer rows are on their way. */
  isStale?: boolean;
  /** Instead of rows, when there are none. */
  empty?: ReactNode;
  footer?: ReactNode;
  isDense?: boolean;
}

/** A table that is a table: sticky head, sortable columns; scrolls sideways in a region of its own when too wide. */
export function DataTable<Row, Key extends string>(props: DataTableProps<Row, Key>) {
  const { caption, columns, rows, rowKey, selection, isStale, empty, footer, isDense } = props;
  const captionId = useId();
  const { ref, isOverflowing } = useOverflow<HTMLElement>();
  const cellClass = isDense ? 'px-3 py-1.5' : 'px-4 py-3';

  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <section
      ref={ref}
      aria-labelledby={captionId}
      // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={isOverflowing ? 0 : undefined}
      className={cx(
        'rounded-card border border-line bg-surface shadow-card max-lg:overflow-x-auto lg:has-[table[data-wide]]:overflow-x-auto',
        isStale && 'opacity-70 transition-opacity',
      )}
    >
      <table
        data-wide={isOverflowing || undefined}
        aria-busy={isStale ?? false}
        className="w-full border-collapse text-left text-sm"
      >
        <caption
          id={captionId}
          className={props.isCaptionShown ? 'px-4 pt-4 pb-2 text-left text-lg font-semibold' : 'sr-only'}
        >
          {caption}
        </caption>
        <thead className="sticky top-0 z-10 shadow-[0_1px_0_var(--color-line)] [&_th]:bg-surface [&_th:first-child]:rounded-tl-card [&_th:last-child]:rounded-tr-card">
          <tr>
            {selection ? <SelectAll rows={rows} rowKey={rowKey} selection={selection} /> : null}
            {columns.map((column) => (
              <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const key = rowKey(row);
            return (
              <tr key={key} className="border-t border-line first:border-t-0 hover:bg-sunken/60">
                {selection ? (
                  <td className="w-10 pl-4">
                    <Checkbox
                      aria-label={selection.rowLabel(row)}
                      isSelected={selection.selected.has(key)}
                      onChange={(isSelected) => {
                        const next = new Set(selection.selected);
                        if (isSelected) next.add(key);
                        else next.delete(key);
                        selection.onChange(next);
                      }}
                    />
                  </td>
                ) : null}
                {columns.map((column) => {
                  const Cell = column.isRowHeader ? 'th' : 'td';
                  return (
                    <Cell
                      key={column.key}
                      {...(column.isRowHeader ? { scope: 'row' } : {})}
                      className={cx(
                        cellClass,
                        'align-baseline font-normal',
                        column.isRowHeader && 'font-medium',
                        column.align === 'end' && 'tabular text-right',
                        column.className,
                      )}
                    >
                      {column.cell(row)}
                    </Cell>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
        {footer ? <tfoot className="border-t-2 border-line font-medium">{footer}</tfoot> : null}
      </table>
    </section>
  );
}

function SelectAll<Row>(props: {
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  selection: NonNullable<DataTableProps<Row, string>['selection']>;
}) {
  const { t } = useTranslation('ui');
  const { rows, rowKey, selection } = props;
  const chosen = rows.filter((row) => selection.selected.has(rowKey(row))).length;
  return (
    <th scope="col" className="w-10 pl-4">
      <Checkbox
        aria-label={t('selectAll')}
        isSelected={chosen > 0 && chosen === rows.length}
        isIndeterminate={chosen > 0 && chosen < rows.length}
        onChange={(isSelected) => selection.onChange(new Set(isSelected ? rows.map(rowKey) : []))}
      />
    </th>
  );
}

function HeaderCell<Row, Key extends string>(props: {
  column: TableColumn<Row, Key>;
  sort: TableSort<Key> | undefined;
  onSort: ((sort: TableSort<Key>) => void) | undefined;
}) {
  const { column, sort, onSort } = props;
  const direction = sort?.by === column.key ? sort.direction : undefined;
  const alignment = column.align === 'end' ? 'text-right' : '';
  if (!column.isSortable || !onSort) {
    return (
      <th scope="col" className={cx('px-4 py-3 font-medium whitespace-nowrap text-muted', alignment)}>
        {column.header}
      </th>
    );
  }
  const Icon =
    direction === 'ascending' ? SortAscendingIcon : direction === 'descending' ? SortDescendingIcon : SortNoneIcon;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      aria-sort={direction ?? 'none'}
      className={cx('px-2 py-1.5 font-medium whitespace-nowrap', alignment)}
    >
      <button
        type="button"
        onClick={() => onSort({ by: column.key, direction: next })}
        className={cx(
          'inline-flex min-h-8 items-center gap-1 rounded-control px-2 hover:bg-sunken hover:text-ink pointer-coarse:min-h-11',
          direction ? 'text-ink' : 'text-muted',
        )}
      >
        {column.header}
        <Icon className="size-4" />
      </button>
    </th>
  );
}
