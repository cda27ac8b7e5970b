import type { GrowthReport } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { axis, margin, PointerBox } from './chart-axes.js';
import { joinedFill, leftFill } from './chart-patterns.js';
import { periodLabel } from './period-label.js';

interface Point {
  label: string;
  joined: number;
  /** Below the line. */
  left: number;
}

/** How many joined, upwards, and how many left, downwards. */
export function ChangeChart({ report }: { report: GrowthReport }) {
  const { t } = useTranslation('growth');
  const language = useLanguage();
  const points: Point[] = report.periods.map((period) => ({
    label: periodLabel(period, report.step, t),
    joined: period.total.joined,
    left: -period.total.left,
  }));
  const number = (value: unknown) => formatNumber(Math.abs(Number(value)), language);
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={points} margin={margin} stackOffset="sign" accessibilityLayer={false} barCategoryGap="18%">
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="label" {...axis} axisLine={false} interval="preserveStartEnd" minTickGap={14} />
        <YAxis {...axis} axisLine={false} allowDecimals={false} width={36} tickFormatter={number} />
        <ReferenceLine y={0} stroke="var(--color-edge)" />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--color-sunken)' }}
          content={({ active, payload }) => {
            const point = payload?.[0]?.payload as Point | undefined;
            if (!active || point === undefined) return null;
            const rows = [
              { label: t('chart.joined'), value: number(point.joined) },
              { label: t('chart.left'), value: number(point.left) },
            ];
            return <PointerBox title={point.label} rows={rows} />;
          }}
        />
        <Bar dataKey="joined" stackId="change" fill={joinedFill} isAnimationActive={false} maxBarSize={40} />
        <Bar
          dataKey="left"
          stackId="change"
          fill={leftFill}
          stroke="var(--color-muted)"
          isAnimationActive={false}
          maxBarSize={40}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
