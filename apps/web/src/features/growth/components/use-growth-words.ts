import type { GrowthDimension, GrowthPeriod, GrowthReport } from '@registry/domain/growth';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { municipalityName } from '../../../vocabulary/area.js';
import type { SeriesKey } from '../charts/chart-model.js';
import { periodLabel } from './period-label.js';

/** How the growth screens say what reports hold. */
export function useGrowthWords() {
  const { t } = useTranslation('growth');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();

  const groupName = (dimension: GrowthDimension, key: string): string => {
    if (key === 'none') return t(`group.none.${dimension}`);
    if (dimension === 'municipality') return municipalityName(key);
    if (dimension === 'tag') return key;
    const legalForms: Readonly<Record<string, string>> = tCommon('legalForm', { returnObjects: true });
    return legalForms[key] ?? key;
  };

  /** What a report is of, when it is not of everything: one sentence a filter. */
  const filtersOf = (report: Pick<GrowthReport, GrowthDimension | 'knownOn' | 'shownSectors'>): string[] => {
    const one = (dimension: GrowthDimension) => {
      const key = report[dimension];
      if (key === null) return [];
      return [t('filter.named', { name: t(`filter.${dimension}`), value: groupName(dimension, key) })];
    };
    const isOfSome = report.shownSectors.length < 3;
    const sectors = report.shownSectors.map((sector) => tCommon(`sector.${sector}`)).join(', ');
    return [
      ...(isOfSome ? [t('filter.named', { name: t('filter.sector'), value: sectors })] : []),
      ...one('municipality'),
      ...one('legalForm'),
      ...one('tag'),
      ...(report.knownOn === null ? [] : [t('filter.knownOn', { date: formatDate(report.knownOn, language) })]),
    ];
  };

  return {
    groupName,
    filtersOf,
    number: (value: number) => formatNumber(value, language),
    /** With its sign: `+3`, `−2`, `0`. */
    signed: (value: number) =>
      value === 0 ? '0' : `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value), language)}`,
    date: (day: string) => formatDate(day, language),
    period: (period: Pick<GrowthPeriod, 'start'>, report: Pick<GrowthReport, 'step'>) =>
      periodLabel(period, report.step, t),
    series: (key: SeriesKey): string =>
      key === 'civil' || key === 'public' || key === 'private' ? tCommon(`sector.${key}`) : t(`series.${key}`),
  };
}
