import type { GrowthFigures, GrowthPeriod } from '@registry/domain/growth';
import type { Sector } from '@registry/domain/sector';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { cx } from '../../../ui/cx.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';

/** The columns of figures, in the order of the sum: end = start + joined − left + moved in − moved out. */
export const shownFigures = ['start', 'joined', 'left', 'movedIn', 'movedOut', 'end'] as const;

/** Stays in sight while the figures scroll past below it. */
export const stayingClass = 'bg-inherit max-md:sticky max-md:left-0';

const cellClass = 'px-3 py-1.5 sm:px-4 print:px-2 print:py-0.5';

interface PeriodRowsProps {
  sectors: readonly Sector[];
  period: Pick<GrowthPeriod, 'sectors' | 'total'>;
  heading: ReactNode;
  /** The heading stands beside its rows; where it is narrower, in a row of its own above them. */
  isWide: boolean;
}

/** The sectors of one period, and their total when there are several. */
export function PeriodRows({ sectors, period, heading, isWide }: PeriodRowsProps) {
  const { t } = useTranslation('growth');
  const hasTotal = sectors.length > 1;
  return (
    <>
      {isWide ? null : (
        <tr className="bg-inherit">
          <th scope="rowgroup" colSpan={shownFigures.length + 1} className={cx(cellClass, 'pt-3 font-semibold')}>
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
          <th scope="row" className={cx(cellClass, stayingClass, 'font-normal')}>
            <SectorMark sector={sector} />
          </th>
          <Figures of={period.sectors[sector]} />
        </tr>
      ))}
      {hasTotal ? (
        <tr className="bg-inherit font-semibold">
          <th scope="row" className={cx(cellClass, stayingClass, 'pb-2.5 pl-8 font-semibold sm:pl-9')}>
            {t('table.total')}
          </th>
          <Figures of={period.total} />
        </tr>
      ) : null}
    </>
  );
}

function Figures({ of }: { of: GrowthFigures }) {
  const language = useLanguage();
  return shownFigures.map((key) => (
    <td key={key} className={cx(cellClass, 'tabular text-right', of[key] === 0 && 'text-muted')}>
      {formatNumber(of[key], language)}
    </td>
  ));
}
