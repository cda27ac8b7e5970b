import type { WayInRow } from '@registry/domain/way-in';
import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/link.js';

/** Whom a row is about. A sole trader's name is a person's: the link leads there for those who may see it. */
export function RowName({ row: { partnerId, name } }: { row: Pick<WayInRow, 'partnerId' | 'name'> }) {
  const { t } = useTranslation('wayin');
  return (
    <Link to="/parter/$partnerId" params={{ partnerId }}>
      {name ?? t('soleTrader')}
    </Link>
  );
}
