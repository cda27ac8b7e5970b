import type { Sector } from '@registry/domain/sector';
import type { WayInCell, WayInFigures, WayInReport } from '@registry/domain/way-in';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { cx } from '../../../ui/cx.js';
import { ScrollingTable } from '../../../ui/scrolling-table.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { FigureButton } from './figure-button.js';
import { percent } from './percent.js';
import { cellClass, headClass, numberClass } from './table-classes.js';
import { useCellWords, usePeriodLabel } from './use-cell-words.js';

const columns = [
  'prospect',
  'in_dialogue',
  'applied',
  'approved',
  'active',
  'declined',
  'open',
] as const satisfies readonly (keyof WayInFigures)[];

interface FunnelTableProps {
  report: WayInReport;
  onOpen: (cell: WayInCell) => void;
}

/** How far the attempts of each period came, by sector; then of all periods. Every figure opens what it counts. */
export function FunnelTable({ report, onOpen }: FunnelTableProps) {
  const { t } = useTranslation('wayin');
  const periodLabel = usePeriodLabel();
  return (
    <ScrollingTable caption={t('table.caption')}>
      <thead>
        <tr>
          <th scope="col" className={headClass}>
            {t('table.sector')}
          </th>
          {columns.map((key) => (
            <th key={key} scope="col" className={cx(headClass, 'text-right')}>
              {t(`figure.${key}`)}
            </th>
          ))}
          {(['ofAll', 'ofSettled'] as const).map((key) => (
            <th key={key} scope="col" className={cx(headClass, 'text-right')}>
              {t(`table.${key}`)}
            </th>
          ))}
          <th scope="col" className={cx(headClass, 'text-right')}>
            {t('figure.direct')}
          </th>
        </tr>
      </thead>
      {report.periods.map((period) => (
        <Group
          key={period.start}
          report={report}
          of={period}
          period={period.start}
          onOpen={onOpen}
          heading={
            <>
              <span className="tabular">{periodLabel(period.start, report.step)}</span>
              {period.isPartial ? (
                <span className="pl-3 text-xs font-normal text-muted">{t('table.partial')}</span>
              ) : null}
            </>
          }
        />
      ))}
      {report.periods.length > 1 ? (
        <Group report={report} of={report.whole} onOpen={onOpen} heading={t('table.whole')} isWhole />
      ) : null}
    </ScrollingTable>
  );
}

interface GroupProps extends FunnelTableProps {
  of: WayInReport['whole'];
  period?: string;
  heading: ReactNode;
  isWhole?: boolean;
}

function Group({ report, of, period, heading, isWhole, onOpen }: GroupProps) {
  const { t } = useTranslation('wayin');
  const { shownSectors, step } = report;
  const rows: (Sector | 'total')[] = [...shownSectors, ...(shownSectors.length > 1 ? ['total' as const] : [])];
  return (
    <tbody className={cx('border-t-2 print:break-inside-avoid', isWhole ? 'border-edge bg-sunken' : 'border-line')}>
      <tr>
        <th scope="rowgroup" colSpan={columns.length + 4} className={cx(cellClass, 'pt-2.5 font-semibold')}>
          <span className="sticky left-3">{heading}</span>
        </th>
      </tr>
      {rows.map((within) => (
        <tr key={within} className={within === 'total' ? 'font-semibold' : undefined}>
          <th scope="row" className={cx(cellClass, within === 'total' ? 'pl-9 font-semibold' : 'font-normal')}>
            {within === 'total' ? t('table.total') : <SectorMark sector={within} />}
          </th>
          <Figures
            figures={within === 'total' ? of.total : of.sectors[within]}
            cell={{ in: within, ...(period === undefined ? {} : { period }) }}
            step={step}
            onOpen={onOpen}
          />
        </tr>
      ))}
    </tbody>
  );
}

interface FiguresProps {
  figures: WayInFigures;
  cell: Omit<WayInCell, 'figure'>;
  step: WayInReport['step'];
  onOpen: (cell: WayInCell) => void;
}

function Figures({ figures, cell, step, onOpen }: FiguresProps) {
  const language = useLanguage();
  const words = useCellWords(step);
  const figure = (key: (typeof columns)[number] | 'direct') => (
    <td key={key} className={numberClass}>
      <FigureButton
        value={figures[key]}
        label={words({ ...cell, figure: key })}
        onOpen={() => onOpen({ ...cell, figure: key })}
      />
    </td>
  );
  return (
    <>
      {columns.map(figure)}
      <td className={numberClass}>{percent(figures.ofAll, language)}</td>
      <td className={numberClass}>{percent(figures.ofSettled, language)}</td>
      {figure('direct')}
    </>
  );
}
