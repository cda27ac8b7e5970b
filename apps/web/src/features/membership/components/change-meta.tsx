import type { StatusChange } from '@registry/domain/membership';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../../i18n/format.js';

type Recorded = Pick<StatusChange, 'recordedAt' | 'recordedBy' | 'supersededAt' | 'supersededBy' | 'supersededReason'>;

/** The other time of a change: when the registry learned of it, and when it learned better. */
export function ChangeMeta({ change }: { change: Recorded }) {
  const { t } = useTranslation('membership');
  const recorded = dayOfInstant(change.recordedAt);
  return (
    <>
      <p>
        {change.recordedBy === null
          ? t('recorded', { day: recorded })
          : t('recordedBy', { day: recorded, name: change.recordedBy })}
      </p>
      {change.supersededAt === null ? null : (
        <p>
          {change.supersededBy === null
            ? t('superseded', { day: dayOfInstant(change.supersededAt) })
            : t('supersededBy', { day: dayOfInstant(change.supersededAt), name: change.supersededBy })}
          {change.supersededReason === null ? null : `: ${change.supersededReason}`}
        </p>
      )}
    </>
  );
}
