import type { Sector } from '@registry/domain/sector';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../../ui/link.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';

interface CommitteeRowProps {
  partner: { partnerId: string; name: string | null; sector: Sector };
  /** For how long, or what happened and when. */
  detail: ReactNode;
  /** Why, as it was written. */
  reason?: string | null;
  actions?: ReactNode;
}

/** One partner of an item on the agenda. */
export function CommitteeRow({ partner, detail, reason, actions }: CommitteeRowProps) {
  const { t } = useTranslation('committee');
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print:flex-nowrap print:text-xs">
      <div className="grid min-w-0 flex-1 basis-72 gap-x-4 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] print:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="flex min-w-0 gap-2.5">
          <span className="shrink-0 self-start pt-0.5 print:pt-0">
            <SectorMark sector={partner.sector} isLabelHidden />
          </span>
          <Link
            to="/parter/$partnerId"
            params={{ partnerId: partner.partnerId }}
            className="min-w-0 font-medium break-words print:text-ink print:no-underline"
          >
            {partner.name ?? t('soleTrader')}
          </Link>
        </div>
        <div className="tabular min-w-0 text-muted max-md:pl-5.5">
          {detail}
          {reason ? <p className="text-sm break-words text-ink print:text-xs">{t('because', { reason })}</p> : null}
        </div>
      </div>
      {/* As wide everywhere, so that what is beside it stands in a column. */}
      <div className="flex flex-wrap gap-2 empty:max-md:hidden max-md:pl-5.5 md:w-60 md:justify-end print:hidden">
        {actions}
      </div>
    </div>
  );
}
