import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/select.js';
import type { PartnerFiltersProps } from './partner-filters.js';

const orders = {
  'name-asc': { sort: 'name', direction: 'asc' },
  'name-desc': { sort: 'name', direction: 'desc' },
  'statusSince-desc': { sort: 'statusSince', direction: 'desc' },
  'statusSince-asc': { sort: 'statusSince', direction: 'asc' },
  'updatedAt-desc': { sort: 'updatedAt', direction: 'desc' },
  'updatedAt-asc': { sort: 'updatedAt', direction: 'asc' },
} as const;
type Order = keyof typeof orders;
const orderNames = Object.keys(orders) as Order[];

/** The order of the list where there are no column heads to press. */
export function PartnerOrder({ view, onView }: PartnerFiltersProps) {
  const { t } = useTranslation('partners');
  const order = `${view.sort ?? 'name'}-${view.direction ?? 'asc'}` as const;
  return (
    <Select
      label={t('list.sort')}
      options={orderNames.map((id) => ({ id, label: t(`list.sorts.${id}`) }))}
      value={order}
      onChange={(id) => onView(orders[orderNames.find((name) => name === id) ?? 'name-asc'])}
      className="w-full sm:w-72"
    />
  );
}
