import { sector } from '@registry/domain/sector';
import type { WorkList } from '@registry/domain/work-list';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../ui/link.js';
import { WaitedDays } from './waited-days.js';
import { WaitingRow } from './waiting-row.js';
import { WaitingSection } from './waiting-section.js';

/** What members asked to have changed, and nobody has answered. */
export function ProposalsWaiting({ proposals }: Pick<WorkList, 'proposals'>) {
  const { t } = useTranslation('worklist');
  const { t: tCommon } = useTranslation('common');
  return (
    <WaitingSection
      title={t('proposals.title')}
      text={t('proposals.text')}
      items={proposals}
      keyOf={({ proposalId }) => proposalId}
    >
      {({ partnerId, partnerName, kind, to, days, proposedOn }) => (
        <WaitingRow
          partnerId={partnerId}
          name={partnerName}
          detail={
            <>
              {t(`proposals.${kind}`, { to: kind === 'sector' ? tCommon(`sector.${sector.parse(to)}`) : to })}{' '}
              <WaitedDays days={days} since={{ effectiveOn: proposedOn, precision: 'day' }} />
            </>
          }
          action={
            <ButtonLink
              to="/parter/$partnerId"
              params={{ partnerId }}
              size="small"
              aria-label={`${t('proposals.act')}: ${partnerName}`}
            >
              {t('proposals.act')}
            </ButtonLink>
          }
        />
      )}
    </WaitingSection>
  );
}
