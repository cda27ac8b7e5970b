import type { AnswerState } from '@registry/domain/round';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../../ui/badge.js';

const tones: Record<AnswerState, Tone> = {
  waiting: 'neutral',
  sent: 'info',
  bounced: 'danger',
  opened: 'warning',
  confirmed: 'success',
  changed: 'success',
  left_out: 'neutral',
};

/** How far one contact has come. */
export function AnswerStateBadge({ state }: { state: AnswerState }) {
  const { t } = useTranslation('rounds');
  return <Badge tone={tones[state]}>{t(`answer.${state}`)}</Badge>;
}
