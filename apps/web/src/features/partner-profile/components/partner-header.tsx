import type { Partner } from '@registry/domain/partner';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPartialDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Badge } from '../../../ui/badge.js';
import { Link } from '../../../ui/link.js';
import { Notice } from '../../../ui/notice.js';
import { PageHeader } from '../../../ui/page-header.js';
import { municipalityName } from '../../../vocabulary/area.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { StatusBadge } from '../../../vocabulary/status-badge.js';

interface PartnerHeaderProps {
  partner: Partner;
  /** Whether the reader has a list to go back to. */
  hasList: boolean;
  actions?: ReactNode;
}

/** Who it is and where it stands, at a glance; and what is already planned. */
export function PartnerHeader({ partner, hasList, actions }: PartnerHeaderProps) {
  const { t } = useTranslation('partner');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const dateOf = ({ effectiveOn, precision }: Partner['statusSince']) =>
    formatPartialDate(effectiveOn, precision, language);
  const { planned, partnerSince, statusSince } = partner;
  // Paused, or back from a pause: then the partner has counted for longer than the status says.
  const hasCountedLonger = partnerSince !== null && partnerSince.effectiveOn !== statusSince.effectiveOn;

  return (
    <>
      <PageHeader
        title={partner.name}
        above={
          hasList ? (
            <Link to="/parter" className="w-fit">
              {t('back')}
            </Link>
          ) : (
            <Link to="/mina-uppgifter" className="w-fit">
              {tCommon('nav.mine')}
            </Link>
          )
        }
        badges={
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <SectorMark sector={partner.sector} />
            <span className="inline-flex flex-wrap items-center gap-2">
              <StatusBadge status={partner.status} />
              <span>{t('since', { date: dateOf(statusSince) })}</span>
            </span>
            {hasCountedLonger ? (
              <span className="text-muted">{t('partnerSince', { date: dateOf(partnerSince) })}</span>
            ) : null}
            {partner.municipality === null ? null : <span>{municipalityName(partner.municipality)}</span>}
            {partner.tags.length > 0 ? (
              <ul aria-label={t('tags')} className="flex flex-wrap gap-1.5">
                {partner.tags.map((tag) => (
                  <li key={tag}>
                    <Badge>{tag}</Badge>
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        }
        actions={actions}
      />
      {planned ? (
        <div className="pb-6">
          <Notice title={t('plannedTitle')}>
            <p>{t('planned', { date: dateOf(planned), status: tCommon(`status.${planned.status}`) })}</p>
          </Notice>
        </div>
      ) : null}
    </>
  );
}
