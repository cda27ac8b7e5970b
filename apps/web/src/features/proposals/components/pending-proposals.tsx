import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { proposalsQuery } from '../api/proposals-query.js';
import { DecideOnDialog } from './decide-on-dialog.js';
import { useProposalWords } from './use-proposal-words.js';

interface PendingProposalsProps {
  partnerId: string;
  today: string;
  mayDecide: boolean;
}

/** What members proposed for the partner and nobody has answered. Nothing at all when there is none. */
export function PendingProposals({ partnerId, today, mayDecide }: PendingProposalsProps) {
  const { t } = useTranslation('proposals');
  const { data } = useQuery(proposalsQuery(partnerId));
  const { whatOf } = useProposalWords();
  const [deciding, setDeciding] = useState<string | null>(null);
  const pending = (data ?? []).filter(({ state }) => state === 'pending');
  return (
    <>
      {pending.length === 0 ? null : (
        <div className="pb-6">
          <Notice tone="info" title={t('pending', { count: pending.length })}>
            <ul className="flex w-full flex-col gap-2 pt-1">
              {pending.map((proposal) => (
                <li key={proposal.id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
                  <span className="wrap-anywhere">{whatOf(proposal)}</span>
                  {mayDecide ? (
                    <Button
                      size="small"
                      aria-label={t('decide.openOf', { what: whatOf(proposal) })}
                      onPress={() => setDeciding(proposal.id)}
                    >
                      {t('decide.open')}
                    </Button>
                  ) : null}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {deciding === null ? null : (
        <DecideOnDialog partnerId={partnerId} proposalId={deciding} today={today} onClose={() => setDeciding(null)} />
      )}
    </>
  );
}
