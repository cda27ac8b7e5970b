import { nextStatuses, type OnboardingStatus } from '@registry/domain/membership';
import type { Partner } from '@registry/domain/partner';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { ChevronDownIcon } from '../../../ui/icons.js';
import { Menu } from '../../../ui/menu.js';
import { membershipQuery } from '../api/membership-query.js';
import { SectorDialog } from './sector-dialog.js';
import { StatusDialog } from './status-dialog.js';

interface MembershipMenuProps {
  partner: Pick<Partner, 'id' | 'status' | 'sector' | 'legalForm'>;
  today: string;
  /** The required steps of the checklist that are not done, by name. */
  openSteps: readonly string[];
  label: string;
}

type Open = { kind: 'status'; chosen: OnboardingStatus | null } | { kind: 'sector' } | null;

/** What can be done about where the partner stands: the steps that the table allows, an earlier one, the sector. */
export function MembershipMenu({ partner, today, openSteps, label }: MembershipMenuProps) {
  const { t } = useTranslation('membership');
  const { t: tCommon } = useTranslation('common');
  const { data: history } = useQuery(membershipQuery(partner.id));
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);

  return (
    <>
      <Menu
        label={t('menu')}
        trigger={
          <Button variant="primary" isDisabled={history === undefined}>
            {label}
            <ChevronDownIcon className="size-4" />
          </Button>
        }
        actions={[
          ...nextStatuses(partner.status).map((status) => ({
            id: status,
            label: t('changeStatusTo', { status: tCommon(`status.${status}`) }),
            onAction: () => setOpen({ kind: 'status', chosen: status }),
          })),
          {
            id: 'earlier',
            label: t('changeStatusEarlier'),
            onAction: () => setOpen({ kind: 'status', chosen: null }),
          },
          { id: 'sector', label: t('changeSector'), onAction: () => setOpen({ kind: 'sector' }) },
        ]}
      />
      {open?.kind === 'status' && history ? (
        <StatusDialog
          partnerId={partner.id}
          changes={history.statusChanges}
          chosen={open.chosen}
          today={today}
          openSteps={openSteps}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'sector' ? (
        <SectorDialog
          partnerId={partner.id}
          sector={partner.sector}
          legalForm={partner.legalForm}
          today={today}
          onClose={close}
        />
      ) : null}
    </>
  );
}
