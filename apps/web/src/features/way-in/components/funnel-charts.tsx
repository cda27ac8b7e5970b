import { type Sector, sectors } from '@registry/domain/sector';
import type { WayInFigures, WayInReport } from '@registry/domain/way-in';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { SectorMark, sectorColor } from '../../../vocabulary/sector-mark.js';
import { percent } from './percent.js';

const stages = ['prospect', 'in_dialogue', 'applied', 'approved', 'active'] as const;

/** How far the attempts of the whole time came: everybody, then each sector, all on one scale from zero. */
export function FunnelCharts({ report }: { report: WayInReport }) {
  const { t } = useTranslation('wayin');
  const { whole, shownSectors } = report;
  const most = whole.total.prospect;
  const panels: { key: Sector | 'total'; figures: WayInFigures }[] = [
    ...(shownSectors.length > 1 ? [{ key: 'total' as const, figures: whole.total }] : []),
    ...sectors
      .filter((sector) => shownSectors.includes(sector))
      .map((sector) => ({ key: sector, figures: whole.sectors[sector] })),
  ];
  return (
    <figure className="rounded-card border border-line bg-surface p-4 shadow-card sm:p-6 print:break-inside-avoid print:shadow-none">
      <figcaption className="pb-4">
        <h2 className="text-lg font-semibold">{t('funnel.title')}</h2>
      </figcaption>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {panels.map(({ key, figures }) => (
          <Panel key={key} of={key} figures={figures} most={most} />
        ))}
      </div>
      <p className="pt-4 text-sm text-muted">{t('funnel.scale')}</p>
    </figure>
  );
}

function Panel({ of, figures, most }: { of: Sector | 'total'; figures: WayInFigures; most: number }) {
  const { t } = useTranslation(['wayin', 'common']);
  const language = useLanguage();
  const id = useId();
  const color = of === 'total' ? 'var(--color-accent)' : sectorColor[of];
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="pb-1.5 font-medium">
        {of === 'total' ? t('wayin:allSectors') : <SectorMark sector={of} />}
      </h3>
      <ul className="grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-3 gap-y-1 text-sm">
        {stages.map((stage) => (
          <li key={stage} className="contents">
            <span className="text-muted">{t(`wayin:stage.${stage}`)}</span>
            <span className="flex items-center gap-2">
              <span
                aria-hidden="true"
                className="h-4 shrink-0 rounded-r-xs print:[print-color-adjust:exact]"
                // Room is left for the longest figure; no bar at all for none.
                style={{ width: `calc((100% - 6rem) * ${most === 0 ? 0 : figures[stage] / most})`, background: color }}
              />
              <span className="tabular whitespace-nowrap">
                <span className="font-semibold">{formatNumber(figures[stage], language)}</span>
                {stage === 'prospect' || figures.prospect === 0 ? null : (
                  <span className="text-muted"> {percent(figures[stage] / figures.prospect, language)}</span>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
