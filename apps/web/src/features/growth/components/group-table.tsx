import type { GrowthDimension, GrowthReport } from '@registry/domain/growth';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../ui/card.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { ScrollingTable } from '../../../ui/scrolling-table.js';
import { Select } from '../../../ui/select.js';
import type { OpenCell } from '../cell.js';
import { shownFigures } from '../columns.js';
import { CellLink } from './cell-link.js';
import { useGrowthWords } from './use-growth-words.js';

const cellClass = 'tabular px-3 py-1.5 text-right align-top print:px-1.5 print:py-0.5';
/** As many columns as a page of paper holds; the file has them all. */
const newestCount = 12;

interface GroupTableProps {
  report: GrowthReport;
  by: GrowthDimension;
  /** What there is to say of a figure, below it. */
  noteOf?: ((cell: OpenCell) => ReactNode) | undefined;
}

/** One figure of a divided report: a row for each municipality, legal form or tag, a column for each period. */
export function GroupTable({ report, by, noteOf }: GroupTableProps) {
  const { t } = useTranslation('growth');
  const words = useGrowthWords();
  const [figure, setFigure] = useState<(typeof shownFigures)[number]>('end');
  const groups = report.groups ?? [];
  const first = Math.max(0, report.periods.length - newestCount);
  const periods = report.periods.slice(first);
  const title = t(`group.title.${by}`);

  if (groups.length === 0) return <EmptyState title={title}>{t('group.empty')}</EmptyState>;
  return (
    <Section
      isPlain
      title={title}
      description={
        <>
          {by === 'tag' ? <p>{t('group.severalTags')}</p> : null}
          {first > 0 ? <p>{t('group.newest', { shown: newestCount, total: report.periods.length })}</p> : null}
        </>
      }
      actions={
        <Select
          label={t('group.figure')}
          value={figure}
          onChange={(key) => setFigure(shownFigures.find((one) => one === key) ?? 'end')}
          options={shownFigures.map((id) => ({ id, label: t(`table.${id}`) }))}
          className="w-48"
        />
      }
    >
      <ScrollingTable caption={t('group.caption', { title, figure: t(`table.${figure}`) })} isFromEnd>
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="sticky left-0 bg-surface px-3 py-2 text-left font-medium text-muted">
              {t(`filter.${by}`)}
            </th>
            {periods.map((period) => (
              <th key={period.start} scope="col" className={`${cellClass} font-medium whitespace-nowrap text-muted`}>
                {words.period(period, report)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key} className="border-t border-line first:border-t-0 print:break-inside-avoid">
              <th
                scope="row"
                className="sticky left-0 bg-surface px-3 py-1.5 text-left align-top font-normal print:py-0.5"
              >
                {words.groupName(by, group.key)}
              </th>
              {group.periods.slice(first).map(({ start, total }) => {
                const cell: OpenCell = { period: start, figure, in: 'total', group: group.key };
                return (
                  <td key={start} className={`${cellClass} ${total[figure] === 0 ? 'text-muted' : ''}`}>
                    <CellLink cell={cell} value={total[figure]} />
                    {noteOf?.(cell)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </Section>
  );
}
