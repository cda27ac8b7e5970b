import type { Sector } from '@registry/domain/sector';
import type { StayFigures, WayInCell, WayInReport } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { cx } from '../../../ui/cx.js';
import { ScrollingTable } from '../../../ui/scrolling-table.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { FigureButton } from './figure-button.js';
import { QuartileMark } from './quartile-mark.js';
import { cellClass, headClass, numberClass } from './table-classes.js';
import { useCellWords } from './use-cell-words.js';

interface TimesTableProps {
  report: WayInReport;
  onOpen: (cell: WayInCell) => void;
}

const quartiles = ['firstQuartile', 'median', 'thirdQuartile'] as const;
const counts = ['finished', 'inexact', 'ongoing', 'stuck'] as const;

/** Fewer values than this have no quartiles worth reading. */
const fewestForQuartiles = 3;

/** How many days attempts stay in each status, with a mark of the middle half on one scale for all. */
export function TimesTable({ report, onOpen }: TimesTableProps) {
  const { t } = useTranslation(['wayin', 'common']);
  const language = useLanguage();
  const { times, limits, shownSectors } = report;
  const rows: (Sector | 'total')[] = [...shownSectors, ...(shownSectors.length > 1 ? ['total' as const] : [])];
  const longest = Math.max(
    1,
    ...times.flatMap(({ sectors, total }) =>
      [...Object.values(sectors), total].map(({ finished, thirdQuartile }) =>
        finished < fewestForQuartiles ? 0 : (thirdQuartile ?? 0),
      ),
    ),
  );
  return (
    <ScrollingTable caption={t('wayin:times.caption')}>
      <thead>
        <tr>
          <th scope="col" className={headClass}>
            {t('wayin:table.sector')}
          </th>
          {quartiles.map((key) => (
            <th key={key} scope="col" className={cx(headClass, 'text-right')}>
              {t(`wayin:times.${key}`)}
            </th>
          ))}
          <th scope="col" className={cx(headClass, 'min-w-40')}>
            <span aria-hidden="true" className="tabular flex justify-between gap-2 font-normal">
              <span>0</span>
              <span>{t('wayin:times.days', { count: Math.ceil(longest) })}</span>
            </span>
            <span className="sr-only">{t('wayin:times.picture')}</span>
          </th>
          {counts.map((key) => (
            <th key={key} scope="col" className={cx(headClass, 'text-right')}>
              {t(`wayin:times.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      {times.map((time) => {
        const limit = limits.find(({ status }) => status === time.status);
        return (
          <tbody key={time.status} className="border-t-2 border-line print:break-inside-avoid">
            <tr>
              <th scope="rowgroup" colSpan={9} className={cx(cellClass, 'pt-2.5 font-semibold')}>
                <span className="sticky left-3">
                  {t(`common:status.${time.status}`)}
                  {limit ? (
                    <span className="pl-3 text-xs font-normal text-muted">
                      {t('wayin:times.limit', { days: formatNumber(Math.ceil(limit.days), language) })}
                    </span>
                  ) : null}
                </span>
              </th>
            </tr>
            {rows.map((within) => (
              <Row
                key={within}
                within={within}
                figures={within === 'total' ? time.total : time.sectors[within]}
                cell={{ status: time.status, in: within }}
                longest={longest}
                step={report.step}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        );
      })}
    </ScrollingTable>
  );
}

interface RowProps {
  within: Sector | 'total';
  figures: StayFigures;
  cell: Omit<WayInCell, 'figure'>;
  longest: number;
  step: WayInReport['step'];
  onOpen: (cell: WayInCell) => void;
}

function Row({ within, figures, cell, longest, step, onOpen }: RowProps) {
  const { t } = useTranslation('wayin');
  const words = useCellWords(step);
  return (
    <tr className={within === 'total' ? 'font-semibold' : undefined}>
      <th scope="row" className={cx(cellClass, within === 'total' ? 'pl-9 font-semibold' : 'font-normal')}>
        {within === 'total' ? t('table.total') : <SectorMark sector={within} />}
      </th>
      {quartiles.map((key) => (
        <td key={key} className={numberClass}>
          <Days figures={figures} of={key} />
        </td>
      ))}
      <td className={cellClass}>
        {figures.finished < fewestForQuartiles ? null : (
          <QuartileMark figures={figures} longest={longest} of={within} />
        )}
      </td>
      {counts.map((figure) => (
        <td key={figure} className={numberClass}>
          <FigureButton
            value={figures[figure]}
            label={words({ ...cell, figure })}
            onOpen={() => onOpen({ ...cell, figure })}
          />
        </td>
      ))}
    </tr>
  );
}

/** Days to one decimal. Of too few values the median stands alone, with how few they are. */
function Days({ figures, of }: { figures: StayFigures; of: (typeof quartiles)[number] }) {
  const { t } = useTranslation('wayin');
  const language = useLanguage();
  const days = figures[of];
  const isFew = figures.finished < fewestForQuartiles;
  if (days === null || (isFew && of !== 'median')) return <span className="text-muted">–</span>;
  const shown = formatNumber(Math.round(days * 10) / 10, language);
  if (!isFew) return shown;
  return (
    <span className="whitespace-nowrap text-muted">
      {shown} ({t('times.few', { number: figures.finished })})
    </span>
  );
}
