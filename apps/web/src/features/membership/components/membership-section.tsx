import type { SectorChange, StatusChange } from '@registry/domain/membership';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { membershipQuery } from '../api/membership-query.js';
import { LedgerList } from './ledger-list.js';
import { SectorCorrectionDialog } from './sector-correction-dialog.js';
import { sectorName } from './sector-name.js';
import { StatusCorrectionDialog } from './status-correction-dialog.js';

interface MembershipSectionProps {
  partnerId: string;
  today: string;
  mayChange: boolean;
  /** The menu that changes status and sector. */
  actions?: ReactNode;
}

/** Where the partner has stood, with both times of every step, and what was corrected. */
export function MembershipSection({ partnerId, today, mayChange, actions }: MembershipSectionProps) {
  const { t } = useTranslation('membership');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const { data: history, error, isPending, refetch } = useQuery(membershipQuery(partnerId));
  const [status, setStatus] = useState<StatusChange | null>(null);
  const [sector, setSector] = useState<SectorChange | null>(null);

  return (
    <Section title={t('title')} actions={actions}>
      {isPending ? <SkeletonRows rows={3} /> : null}
      <ProblemNotice
        error={error}
        action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
      />
      {history ? (
        <div className="flex flex-col gap-8">
          <LedgerList
            title={t('statusHistory')}
            changes={history.statusChanges}
            nameOf={(change) => tCommon(`status.${change.status}`)}
            detailsOf={({ reason }) => (reason === null ? null : <p>{t('reasonWas', { reason })}</p>)}
            today={today}
            onCorrect={mayChange ? setStatus : undefined}
          />
          <LedgerList
            title={t('sectorHistory')}
            changes={history.sectorChanges}
            nameOf={(change) => sectorName(change, tCommon, language)}
            detailsOf={({ note }) => (note === null ? null : <p>{t('noteWas', { note })}</p>)}
            today={today}
            onCorrect={mayChange ? setSector : undefined}
          />
        </div>
      ) : null}
      {status ? (
        <StatusCorrectionDialog partnerId={partnerId} change={status} today={today} onClose={() => setStatus(null)} />
      ) : null}
      {sector ? (
        <SectorCorrectionDialog partnerId={partnerId} change={sector} today={today} onClose={() => setSector(null)} />
      ) : null}
    </Section>
  );
}
