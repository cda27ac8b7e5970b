import type { WayInRow } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';

/** How an attempt went, and how far it came if it did not lead to a partner: "Avböjd, nådde Ansökt". */
export function useOutcomeWords(): (row: Pick<WayInRow, 'outcome' | 'furthest'>) => string {
  const { t } = useTranslation(['wayin', 'common']);
  return ({ outcome, furthest }) =>
    outcome === 'open' || outcome === 'declined'
      ? t(`wayin:rows.${outcome}`, { status: t(`common:status.${furthest}`) })
      : t(`wayin:rows.${outcome}`);
}
