import type { GrowthFigures, GrowthPeriod } from '@registry/domain/growth';
import type { Sector } from '@registry/domain/sector';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { cx } from '../../../ui/cx.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import type { OpenCell } from '../cell.js';
import { columnsFor, type GrowthColumns } from '../columns.js';
import { CellLink } from './cell-link.js';
import { useGrowthWords } from './use-growth-words.js';

/** Stays in sight while the figures scroll past below it. */
export const stayingClass = 'bg-inherit max-md:sticky max-md:left-0';

const cellClass = 'px-1.5 py-1.5 sm:px-4 print:px-1 print:py-px';

/** Between what is compared and the rest. */
export const setOffClass = 'border-l border-line';

type FiguresOfPeriod = Pick<GrowthPeriod, 'sectors' | 'total'>;

interface PeriodRowsProps {
  sectors: readonly Sector[];
  period: FiguresOfPeriod;
  heading: ReactNode;
  /** The heading stands beside its rows; where it is narrower, in a row of its own above them. */
  isWide: boolean;
  /** The figure that opens for a column; nothing for rows that are only printed. */
  cellOf?: ((figure: keyof GrowthFigures, place: OpenCell['in']) => OpenCell) | undefined;
  /** What the period is compared with: null when nothing is known of it, nothing at all when there is no comparison. */
  compared?: (FiguresOfPeriod & { start: string }) | null | undefined;
  /** What there is to say of a figure, below it. */
  noteOf?: ((cell: OpenCell) => ReactNode) | undefined;
}

/** The sectors of one period, and their total when there are several. */
export function PeriodRows(props: PeriodRowsProps) {
  const { sectors, period, heading, isWide, cellOf, compared, noteOf } = props;
  const { t } = useTranslation('growth');
  const hasTotal = sectors.length > 1;
  const columns = columnsFor(isWide);
  const columnCount =
    columns.first.length + (compared === undefined ? 0 : columns.compared.length) + columns.last.length;
  const figuresOf = (place: OpenCell['in']) => {
    const of = place === 'total' ? period.total : period.sectors[place];
    return (
      <>
        <Figures columns={columns.first} {...{ of, place, cellOf, noteOf }} />
        {compared === undefined ? null : (
          <Compared
            columns={columns.compared}
            of={of}
            with={compared && (place === 'total' ? compared.total : compared.sectors[place])}
            place={place}
            start={cellOf === undefined ? undefined : compared?.start}
          />
        )}
        <Figures columns={columns.last} isSetOff={compared !== undefined} {...{ of, place, cellOf, noteOf }} />
      </>
    );
  };
  return (
    <>
      {isWide ? null : (
        <tr className="bg-inherit">
          <th scope="rowgroup" colSpan={columnCount + 1} className={cx(cellClass, 'pt-3 font-semibold max-sm:pl-3')}>
            <span className="sticky left-3">{heading}</span>
          </th>
        </tr>
      )}
      {sectors.map((sector, index) => (
        <tr key={sector} className="bg-inherit">
          {isWide && index === 0 ? (
            <th
              scope="rowgroup"
              rowSpan={sectors.length + (hasTotal ? 1 : 0)}
              className={cx(cellClass, 'align-top font-semibold')}
            >
              {heading}
            </th>
          ) : null}
          <th scope="row" className={cx(cellClass, stayingClass, 'align-top font-normal max-sm:pl-3')}>
            <SectorMark sector={sector} />
          </th>
          {figuresOf(sector)}
        </tr>
      ))}
      {hasTotal ? (
        <tr className="bg-inherit font-semibold">
          <th
            scope="row"
            className={cx(cellClass, stayingClass, 'pb-2.5 max-sm:pl-8 print:pb-px align-top font-semibold sm:pl-9')}
          >
            {t('table.total')}
          </th>
          {figuresOf('total')}
        </tr>
      ) : null}
    </>
  );
}

interface FiguresProps extends Pick<PeriodRowsProps, 'cellOf' | 'noteOf'> {
  columns: GrowthColumns['first'];
  of: GrowthFigures;
  place: OpenCell['in'];
  /** What is compared stands before them. */
  isSetOff?: boolean;
}

function Figures({ columns, of, place, cellOf, noteOf, isSetOff = false }: FiguresProps) {
  const language = useLanguage();
  return columns.map((key, index) => {
    const cell = cellOf?.(key, place);
    return (
      <td
        key={key}
        className={cx(
          cellClass,
          'tabular text-right align-top',
          isSetOff && index === 0 && setOffClass,
          of[key] === 0 && 'text-muted',
        )}
      >
        {cell === undefined ? formatNumber(of[key], language) : <CellLink cell={cell} value={of[key]} />}
        {cell === undefined ? null : noteOf?.(cell)}
      </td>
    );
  });
}

interface ComparedProps {
  columns: GrowthColumns['compared'];
  of: GrowthFigures;
  with: GrowthFigures | null;
  place: OpenCell['in'];
  start: string | undefined;
}

/** What it was then, and how much more or less it is now. */
function Compared({ columns, of, with: then, place, start }: ComparedProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  return columns.map((figure, index) => (
    <td
      key={figure}
      className={cx(cellClass, 'tabular text-right align-top whitespace-nowrap', index === 0 && setOffClass)}
    >
      {then === null ? (
        <span className="text-muted">{t('compare.unknown')}</span>
      ) : (
        <>
          {start === undefined ? (
            words.number(then[figure])
          ) : (
            <CellLink cell={{ period: start, figure, in: place }} value={then[figure]} />
          )}{' '}
          {of[figure] === 0 && then[figure] === 0 ? null : (
            <span className="text-muted">({words.signed(of[figure] - then[figure])})</span>
          )}
        </>
      )}
    </td>
  ));
}
