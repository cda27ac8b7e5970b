import type { OnboardingStatus } from '@registry/domain/membership';
import type { WorkList } from '@registry/domain/work-list';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { WaitedDays } from './waited-days.js';
import { WaitingRow } from './waiting-row.js';
import { WaitingSection } from './waiting-section.js';

/** A partner whose next step somebody is about to enter; `to` when only one comes into question. */
export interface StepToTake {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly to: OnboardingStatus | null;
}

interface StepsWaitingProps {
  kind: 'applications' | 'toWelcome' | 'stalled';
  waiting: WorkList['applications'];
  to: OnboardingStatus | null;
  /** Absent for those who may only read. */
  onStep: ((step: StepToTake) => void) | undefined;
}

/** Partners on the way in that wait for the partnership's own next step. */
export function StepsWaiting({ kind, waiting, to, onStep }: StepsWaitingProps) {
  const { t } = useTranslation('worklist');
  const act = t(`${kind}.act`);
  return (
    <WaitingSection
      title={t(`${kind}.title`)}
      text={t(`${kind}.text`)}
      items={waiting}
      keyOf={({ partnerId }) => partnerId}
    >
      {({ partnerId, partnerName, sector, days, since }) => (
        <WaitingRow
          partnerId={partnerId}
          name={partnerName}
          sector={sector}
          detail={<WaitedDays days={days} since={since} />}
          action={
            onStep ? (
              <Button
                size="small"
                data-step-of={partnerId}
                aria-label={`${act} …: ${partnerName}`}
                onPress={() => onStep({ partnerId, partnerName, to })}
              >
                {act} …
              </Button>
            ) : null
          }
        />
      )}
    </WaitingSection>
  );
}
