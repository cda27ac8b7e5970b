import type { OnboardingStatus } from '@registry/domain/membership';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../ui/badge.js';

const tones: Record<OnboardingStatus, Tone> = {
  prospect: 'neutral',
  in_dialogue: 'info',
  applied: 'warning',
  approved: 'accent',
  active: 'success',
  paused: 'neutral',
  ended: 'neutral',
  declined: 'danger',
};

/** Where a partner stands, in the partnership's own word. */
export function StatusBadge({ status }: { status: OnboardingStatus }) {
  const { t } = useTranslation('common');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
