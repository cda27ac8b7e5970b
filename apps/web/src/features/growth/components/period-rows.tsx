import type { GrowthFigures, GrowthPeriod } from '@registry/domain/growth';
import type { Sector } from '@registry/domain/sector';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { cx } from '../../../ui/cx.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import type { OpenCell } from '../cell.js';
import { CellLink } from './cell-link.js';
import { useGrowthWords } from './use-growth-words.js';

/** The columns of figures, in the order of the sum: end = start + joined − left + moved in − moved out. */
export const shownFigures = ['start', 'joined', 'left', 'movedIn', 'movedOut', 'end'] as const;
/** Those that are compared with another period. */
export const comparedFigures = ['joined', 'left', 'end'] as const;

/** Stays in sight while the figures scroll past below it. */
export const stayingClass = 'bg-inherit max-md:sticky max-md:left-0';

const cellClass = 'px-3 py-1.5 sm:px-4 print:px-1 print:py-px';

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
  const columnCount = shownFigures.length + (compared === undefined ? 0 : comparedFigures.length);
  const figuresOf = (place: OpenCell['in']) => (
    <>
      <Figures of={place === 'total' ? period.total : period.sectors[place]} place={place} {...{ cellOf, noteOf }} />
      {compared === undefined ? null : (
        <Compared
          of={place === 'total' ? period.total : period.sectors[place]}
          with={compared && (place === 'total' ? compared.total : compared.sectors[place])}
          place={place}
          start={cellOf === undefined ? undefined : compared?.start}
        />
      )}
    </>
  );
  return (
    <>
      {isWide ? null : (
        <tr className="bg-inherit">
          <th scope="rowgroup" colSpan={columnCount + 1} className={cx(cellClass, 'pt-3 font-semibold')}>
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
          <th scope="row" className={cx(cellClass, stayingClass, 'align-top font-normal')}>
            <SectorMark sector={sector} />
          </th>
          {figuresOf(sector)}
        </tr>
      ))}
      {hasTotal ? (
        <tr className="bg-inherit font-semibold">
          <th
            scope="row"
            className={cx(cellClass, stayingClass, 'pb-2.5 pl-8 print:pb-px align-top font-semibold sm:pl-9')}
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
  of: GrowthFigures;
  place: OpenCell['in'];
}

function Figures({ of, place, cellOf, noteOf }: FiguresProps) {
  const language = useLanguage();
  return shownFigures.map((key) => {
    const cell = cellOf?.(key, place);
    return (
      <td key={key} className={cx(cellClass, 'tabular text-right align-top', of[key] === 0 && 'text-muted')}>
        {cell === undefined ? formatNumber(of[key], language) : <CellLink cell={cell} value={of[key]} />}
        {cell === undefined ? null : noteOf?.(cell)}
      </td>
    );
  });
}

interface ComparedProps {
  of: GrowthFigures;
  with: GrowthFigures | null;
  place: OpenCell['in'];
  start: string | undefined;
}

/** What it was then, and how much more or less it is now. */
function Compared({ of, with: then, place, start }: ComparedProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  return comparedFigures.map((figure, index) => (
    <td
      key={figure}
      className={cx(cellClass, 'tabular text-right align-top whitespace-nowrap', index === 0 && 'border-l border-line')}
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
