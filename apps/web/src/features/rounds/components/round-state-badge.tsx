import type { RoundState } from '@registry/domain/round';
import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '../../../ui/badge.js';

const tones: Record<RoundState, Tone> = { draft: 'neutral', running: 'success', paused: 'warning', closed: 'neutral' };

export function RoundStateBadge({ state }: { state: RoundState }) {
  const { t } = useTranslation('rounds');
  return <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>;
}
