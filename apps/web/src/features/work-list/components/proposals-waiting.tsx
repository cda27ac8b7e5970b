import { sector } from '@registry/domain/sector';
import type { WorkList } from '@registry/domain/work-list';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { WaitedDays } from './waited-days.js';
import { WaitingRow } from './waiting-row.js';
import { WaitingSection } from './waiting-section.js';

/** A proposal that somebody is about to decide. */
export interface ProposalToDecide {
  readonly proposalId: string;
  readonly partnerId: string;
}

interface ProposalsWaitingProps extends Pick<WorkList, 'proposals'> {
  /** Absent for those who may only read. */
  onDecide: ((proposal: ProposalToDecide) => void) | undefined;
}

/** What members asked to have changed, and nobody has answered. */
export function ProposalsWaiting({ proposals, onDecide }: ProposalsWaitingProps) {
  const { t } = useTranslation('worklist');
  const { t: tCommon } = useTranslation('common');
  return (
    <WaitingSection
      title={t('proposals.title')}
      text={t('proposals.text')}
      items={proposals}
      keyOf={({ proposalId }) => proposalId}
    >
      {({ proposalId, partnerId, partnerName, kind, to, days, proposedOn }) => (
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
            onDecide ? (
              <Button
                size="small"
                aria-label={`${t('proposals.act')} …: ${partnerName}`}
                onPress={() => onDecide({ proposalId, partnerId })}
              >
                {t('proposals.act')} …
              </Button>
            ) : null
          }
        />
      )}
    </WaitingSection>
  );
}
