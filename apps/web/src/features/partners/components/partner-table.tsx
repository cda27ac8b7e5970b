import { isCounting } from '@registry/domain/membership';
import { findMunicipality } from '@registry/domain/municipality';
import type { PartnerSummary } from '@registry/domain/partner';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../../i18n/format.js';
import { Badge } from '../../../ui/badge.js';
import { DataTable } from '../../../ui/data-table.js';
import { Link } from '../../../ui/link.js';
import { Day } from '../../../vocabulary/day.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { StatusBadge } from '../../../vocabulary/status-badge.js';
import type { PartnerSort, PartnerView } from '../partner-view.js';

export interface PartnerRowsProps {
  partners: readonly PartnerSummary[];
  /** Whether newer rows are on their way. */
  isStale: boolean;
}

export interface PartnerTableProps extends PartnerRowsProps {
  view: PartnerView;
  onView: (patch: Partial<PartnerView>) => void;
}

/** The list where there is room to compare: one row a partner. */
export function PartnerTable({ partners, isStale, view, onView }: PartnerTableProps) {
  const { t } = useTranslation('partners');
  return (
    <DataTable<PartnerSummary, PartnerSort | 'sector' | 'status' | 'municipality' | 'contact'>
      caption={t('list.caption')}
      rows={partners}
      rowKey={({ id }) => id}
      isStale={isStale}
      sort={{ by: view.sort ?? 'name', direction: view.direction === 'desc' ? 'descending' : 'ascending' }}
      onSort={({ by, direction }) => {
        if (by === 'name' || by === 'statusSince' || by === 'updatedAt') {
          onView({ sort: by, direction: direction === 'descending' ? 'desc' : 'asc' });
        }
      }}
      columns={[
        {
          key: 'name',
          header: t('list.name'),
          isRowHeader: true,
          isSortable: true,
          className: 'min-w-64',
          cell: (partner) => <PartnerName partner={partner} />,
        },
        { key: 'sector', header: t('list.sector'), cell: ({ sector }) => <SectorMark sector={sector} /> },
        { key: 'status', header: t('list.status'), cell: ({ status }) => <StatusBadge status={status} /> },
        {
          key: 'statusSince',
          header: t('list.since'),
          isSortable: true,
          className: 'tabular whitespace-nowrap',
          cell: ({ statusSince }) => <Day on={statusSince.effectiveOn} precision={statusSince.precision} />,
        },
        { key: 'municipality', header: t('list.municipality'), cell: (partner) => municipalityName(partner) },
        { key: 'contact', header: t('list.primaryContact'), cell: (partner) => <PrimaryContact partner={partner} /> },
        {
          key: 'updatedAt',
          header: t('list.updated'),
          isSortable: true,
          className: 'tabular whitespace-nowrap',
          cell: ({ updatedAt }) => <Day on={dayOfInstant(updatedAt)} />,
        },
      ]}
    />
  );
}

/** Whoever is the primary contact; a partner that counts should have one. */
export function PrimaryContact({ partner }: { partner: PartnerSummary }) {
  const { t } = useTranslation('partners');
  if (partner.primaryContact) return partner.primaryContact.name;
  return isCounting(partner.status) ? <span className="text-warning">{t('list.contactMissing')}</span> : null;
}

/** The municipality's short name. */
export const municipalityName = ({ municipality }: PartnerSummary): string | undefined =>
  municipality === null ? undefined : (findMunicipality(municipality)?.name ?? municipality);

/** The name, leading to the partner, and its tags. */
export function PartnerName({ partner }: { partner: PartnerSummary }) {
  const { t } = useTranslation('partners');
  return (
    <>
      <Link to="/parter/$partnerId" params={{ partnerId: partner.id }} className="font-medium">
        {partner.name}
      </Link>
      {partner.tags.length > 0 ? (
        <ul aria-label={t('list.tag')} className="flex flex-wrap gap-1 pt-1">
          {partner.tags.map((tag) => (
            <li key={tag}>
              <Badge>{tag}</Badge>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
