import { nextStatuses } from '@registry/domain/membership';
import type { PartnerSummary } from '@registry/domain/partner';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Menu } from '../../../ui/menu.js';
import { type MoveOnWayIn, moveOf } from '../way-in.js';

interface MoveMenuProps {
  partner: PartnerSummary;
  onMove: (move: MoveOnWayIn) => void;
}

/** The steps that the table of statuses allows, one of which opens the question since when. */
export function MoveMenu({ partner, onMove }: MoveMenuProps) {
  const { t } = useTranslation('onboarding');
  const { t: tCommon } = useTranslation('common');
  const label = t('moveFor', { name: partner.name });
  return (
    <Menu
      label={label}
      trigger={
        <Button size="small" data-step-of={partner.id} aria-label={label} className="ml-auto whitespace-nowrap">
          {t('move')}
        </Button>
      }
      actions={nextStatuses(partner.status).map((status) => ({
        id: status,
        label: t('moveTo', { status: tCommon(`status.${status}`) }),
        onAction: () => onMove(moveOf(partner, status)),
      }))}
    />
  );
}
