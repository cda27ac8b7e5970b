import { datedFrom } from '@registry/domain/calendar';
import type { MembershipHistory, OnboardingStatus, StatusChangeDraft } from '@registry/domain/membership';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../api/problem-notice.js';
import { useOpenSteps } from '../../features/checklist/components/use-open-steps.js';
import { membershipQuery } from '../../features/membership/api/membership-query.js';
import { useSession } from '../../features/session/api/use-session.js';
import { formatPartialDate } from '../../i18n/format.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Dialog } from '../../ui/dialog.js';
import { showToast } from '../../ui/toast.js';

const StatusDialog = lazy(async () => ({
  default: (await import('../../features/membership/components/status-dialog.js')).StatusDialog,
}));

/** A partner that somebody is about to move, and where to when they have said. */
export interface Move {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly to: OnboardingStatus | null;
  /** The day that is likely, when there is one. */
  readonly since?: string;
}

/** Asks since when (and why), records the step, and says what came of it with a way to the partner. */
export function PartnerMove({ move, onClose }: { move: Move; onClose: () => void }) {
  const { t } = useTranslation('onboarding');
  const { t: tCommon } = useTranslation('common');
  const { today } = useSession();
  const language = useLanguage();
  const navigate = useNavigate();
  const openSteps = useOpenSteps(move.partnerId);
  const { data: history, error } = useQuery(membershipQuery(move.partnerId));
  const title = t('dialogTitle', { name: move.partnerName });

  const tell = ({ status, effective }: StatusChangeDraft, { statusChanges }: MembershipHistory) => {
    const { effectiveOn, precision } = datedFrom(effective);
    const date = formatPartialDate(effectiveOn, precision, language);
    const now = statusChanges.findLast((change) => change.supersededAt === null && change.effectiveOn <= today);
    const outcome =
      effectiveOn > today
        ? t('movedPlanned', { date })
        : now?.status === status
          ? t('movedFrom', { date })
          : t('movedEarlier');
    showToast({
      tone: 'success',
      title: t('moved', { name: move.partnerName, status: tCommon(`status.${status}`) }),
      description: outcome,
      action: {
        label: t('showPartner'),
        onAction: () => void navigate({ to: '/parter/$partnerId', params: { partnerId: move.partnerId } }),
      },
    });
  };

  if (error !== null) {
    return (
      <Dialog isOpen onClose={onClose} title={title}>
        <ProblemNotice error={error} title={t('historyFailed')} />
      </Dialog>
    );
  }
  if (history === undefined) return null;
  return (
    <Suspense>
      <StatusDialog
        partnerId={move.partnerId}
        changes={history.statusChanges}
        chosen={move.to}
        {...(move.since === undefined ? {} : { since: move.since })}
        today={today}
        openSteps={openSteps}
        title={title}
        onSaved={tell}
        onClose={onClose}
      />
    </Suspense>
  );
}
