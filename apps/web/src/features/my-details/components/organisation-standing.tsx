import type { Partner } from '@registry/domain/partner';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card.js';
import { Link } from '../../../ui/link.js';
import { Day } from '../../../vocabulary/day.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { StatusBadge } from '../../../vocabulary/status-badge.js';

/** Where the organisation stands and since when, with the way to its whole story. */
export function OrganisationStanding({ partner }: { partner: Partner }) {
  const { t } = useTranslation('mine');
  const { statusSince, partnerSince } = partner;
  return (
    <Card className="flex flex-col gap-3">
      <p className="text-sm text-muted">{t('organisation.title')}</p>
      <h2 className="text-xl font-semibold">{partner.name}</h2>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <SectorMark sector={partner.sector} />
        <StatusBadge status={partner.status} />
        <span className="text-muted">
          {t('organisation.since')} <Day {...on(statusSince)} style="prose" />
        </span>
      </p>
      {partnerSince !== null && partnerSince.effectiveOn !== statusSince.effectiveOn ? (
        <p className="text-muted">
          {t('organisation.partnerSince')} <Day {...on(partnerSince)} style="prose" />
        </p>
      ) : null}
      <p>
        <Link to="/parter/$partnerId" params={{ partnerId: partner.id }}>
          {t('organisation.timeline')}
        </Link>
      </p>
    </Card>
  );
}

const on = ({ effectiveOn, precision }: Partner['statusSince']) => ({ on: effectiveOn, precision });
