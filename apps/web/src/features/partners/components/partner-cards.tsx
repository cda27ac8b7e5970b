import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui/cx.js';
import { Day } from '../../../vocabulary/day.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { StatusBadge } from '../../../vocabulary/status-badge.js';
import { municipalityName, PartnerName, type PartnerRowsProps, PrimaryContact } from './partner-table.js';

/** The list on narrow screens: everything about one partner together. */
export function PartnerCards({ partners, isStale }: PartnerRowsProps) {
  const { t } = useTranslation('partners');
  return (
    <ul
      aria-label={t('list.caption')}
      aria-busy={isStale}
      className={cx('grid gap-3 md:grid-cols-2', isStale && 'opacity-70 transition-opacity')}
    >
      {partners.map((partner) => {
        const { id, sector, status, statusSince } = partner;
        return (
          <li key={id} className="flex flex-col gap-2 rounded-card border border-line bg-surface p-4 shadow-card">
            <div>
              <PartnerName partner={partner} />
            </div>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
              <SectorMark sector={sector} />
              <span className="tabular inline-flex items-center gap-2 text-muted">
                <StatusBadge status={status} />
                <span>
                  {t('list.sinceDay')} <Day on={statusSince.effectiveOn} precision={statusSince.precision} />
                </span>
              </span>
            </div>
            <p className="flex flex-wrap gap-x-4 text-sm text-muted empty:hidden">
              {partner.municipality ? <span>{municipalityName(partner)}</span> : null}
              <PrimaryContact partner={partner} />
            </p>
          </li>
        );
      })}
    </ul>
  );
}
