import type { GrowthStep } from '@registry/domain/growth';
import type { WayInCell } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';

/** `2016`, `2016 kv 1` or `2016-02`. */
export function usePeriodLabel(): (start: string, step: GrowthStep) => string {
  const { t } = useTranslation('wayin');
  return (start, step) => {
    const year = start.slice(0, 4);
    if (step === 'year') return year;
    if (step === 'month') return start.slice(0, 7);
    return t('quarter', { year, number: (Number(start.slice(5, 7)) + 2) / 3 });
  };
}

/** What a figure counts, in words: "Ansökt, Civilsamhälle, 2024". */
export function useCellWords(step: GrowthStep): (cell: WayInCell) => string {
  const { t } = useTranslation(['wayin', 'common']);
  const periodLabel = usePeriodLabel();
  return ({ figure, in: within, period, status }) =>
    [
      ...(status === undefined ? [] : [t(`common:status.${status}`)]),
      t(`wayin:figure.${figure}`),
      within === 'total' ? t('wayin:allSectors') : t(`common:sector.${within}`),
      ...(period === undefined ? [] : [periodLabel(period, step)]),
    ].join(', ');
}
