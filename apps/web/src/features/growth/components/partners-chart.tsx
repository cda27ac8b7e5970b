import type { GrowthReport } from '@registry/domain/growth';
import type { Sector } from '@registry/domain/sector';
import { useTranslation } from 'react-i18next';
import {
  Area,
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  LabelList,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { useMedia } from '../../../ui/use-media.js';
import { sectorColor } from '../../../vocabulary/sector-mark.js';
import { axis, margin, mostColumns, PointerBox } from './chart-axes.js';
import { sectorFill } from './chart-patterns.js';
import { periodLabel } from './period-label.js';

/** Totals are written above the columns while there is room for them. */
const mostLabels = { wide: 14, narrow: 6 };

interface Point extends Partial<Record<Sector, number>> {
  label: string;
  total: number;
  isPartial: boolean;
}

/** Partners at the end of each period, one sector upon the other. */
export function PartnersChart({ report }: { report: GrowthReport }) {
  const { t } = useTranslation('growth');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const points: Point[] = report.periods.map((period) => ({
    label: periodLabel(period, report.step, t),
    total: period.total.end,
    isPartial: period.isPartial,
    ...Object.fromEntries(report.shownSectors.map((sector) => [sector, period.sectors[sector].end])),
  }));
  const isWide = useMedia('(min-width: 40rem)');
  const top = report.shownSectors.at(-1);
  const areColumns = points.length <= mostColumns;
  const number = (value: unknown) => formatNumber(Number(value), language);

  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart data={points} margin={margin} accessibilityLayer={false} barCategoryGap="18%">
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="label" {...axis} interval="preserveStartEnd" minTickGap={14} />
        <YAxis {...axis} axisLine={false} allowDecimals={false} width={36} tickFormatter={number} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--color-sunken)' }}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as Point | undefined;
            if (!active || point === undefined) return null;
            const rows = report.shownSectors.map((sector) => ({
              label: tCommon(`sector.${sector}`),
              value: number(point[sector]),
            }));
            return (
              <PointerBox
                title={point.label}
                rows={[...rows, { label: t('table.total'), value: number(point.total) }]}
              />
            );
          }}
        />
        {report.shownSectors.map((sector) =>
          areColumns ? (
            <Bar
              key={sector}
              dataKey={sector}
              stackId="partners"
              isAnimationActive={false}
              maxBarSize={56}
              fill={sectorFill[sector]}
              shape={(props: BarShapeProps) => <Column {...props} edge={sectorColor[sector]} />}
            >
              {sector === top && points.length <= (isWide ? mostLabels.wide : mostLabels.narrow) ? (
                <LabelList
                  dataKey="total"
                  position="top"
                  offset={6}
                  fill="var(--color-ink)"
                  fontSize={13}
                  fontWeight={600}
                  formatter={number}
                />
              ) : null}
            </Bar>
          ) : (
            <Area
              key={sector}
              dataKey={sector}
              stackId="partners"
              type="stepAfter"
              isAnimationActive={false}
              fill={sectorFill[sector]}
              fillOpacity={1}
              stroke={sectorColor[sector]}
              strokeWidth={1.5}
            />
          ),
        )}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** A piece of a column with an edge of its own colour, paler while its period is not over. */
function Column({ x, y, width, height, fill, payload, edge }: BarShapeProps & { edge: string }) {
  if (height <= 0) return null;
  const isPartial = (payload as Point | undefined)?.isPartial ?? false;
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      fill={fill ?? edge}
      stroke={edge}
      strokeWidth={1}
      opacity={isPartial ? 0.6 : 1}
    />
  );
}
