import { type Proposal, type ProposalState, proposalKinds } from '@registry/domain/proposal';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { dayOfInstant } from '../../../i18n/format.js';
import { Badge, type Tone } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { showToast } from '../../../ui/toast.js';
import { Day } from '../../../vocabulary/day.js';
import { proposalsQuery } from '../api/proposals-query.js';
import { useWithdraw } from '../api/use-proposal-acts.js';
import { type Present, ProposeDialog } from './propose-dialog.js';
import { useProposalWords } from './use-proposal-words.js';

const tones: Record<ProposalState, Tone> = {
  pending: 'warning',
  accepted: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
};

/** What members may not change by themselves: ask for it, and see what became of it. */
export function OwnProposalsSection({ partnerId, present }: { partnerId: string; present: Present }) {
  const { t } = useTranslation('proposals');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(proposalsQuery(partnerId));
  const withdraw = useWithdraw(partnerId);
  const [isProposing, setProposing] = useState(false);
  const waiting = (data ?? []).filter(({ state }) => state === 'pending').map(({ kind }) => kind);
  const kinds = proposalKinds.filter((kind) => !waiting.includes(kind));

  const takeBack = ({ id }: Proposal) =>
    withdraw.mutate(id, { onSuccess: () => showToast({ tone: 'success', title: t('own.withdrawn') }) });

  return (
    <Section title={t('own.title')} description={t('own.text')}>
      {data === undefined && error === null ? <SkeletonRows rows={2} /> : null}
      {data === undefined ? (
        <ProblemNotice
          error={error}
          action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
        />
      ) : (
        <div className="flex flex-col items-start gap-4">
          {data.length === 0 ? null : (
            <ul className="flex w-full flex-col">
              {data.map((proposal) => (
                <li key={proposal.id} className="border-t border-line py-3 first:border-t-0 first:pt-0">
                  <OwnProposal
                    proposal={proposal}
                    onWithdraw={() => takeBack(proposal)}
                    isWithdrawing={withdraw.isPending}
                  />
                </li>
              ))}
            </ul>
          )}
          <ProblemNotice error={withdraw.error} />
          {kinds.length === 0 ? null : <Button onPress={() => setProposing(true)}>{t('own.propose')}</Button>}
        </div>
      )}
      {isProposing ? (
        <ProposeDialog partnerId={partnerId} present={present} kinds={kinds} onClose={() => setProposing(false)} />
      ) : null}
    </Section>
  );
}

interface OwnProposalProps {
  proposal: Proposal;
  onWithdraw: () => void;
  isWithdrawing: boolean;
}

function OwnProposal({ proposal, onWithdraw, isWithdrawing }: OwnProposalProps) {
  const { t } = useTranslation('proposals');
  const { whatOf } = useProposalWords();
  const { state, proposedAt, proposedBy, decidedAt, reason } = proposal;
  const what = whatOf(proposal);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
      <div className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5">
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <span className="font-medium wrap-anywhere">{what}</span>
          <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        </span>
        <span className="tabular text-sm text-muted">
          {t('own.proposedOn')} <Day on={dayOfInstant(proposedAt)} />
          {proposedBy === null ? null : `, ${proposedBy}`}
          {decidedAt === null ? null : (
            <>
              {' · '}
              {t(`state.${state}`)} <Day on={dayOfInstant(decidedAt)} />
            </>
          )}
        </span>
        {reason === null ? null : <p className="text-sm whitespace-pre-line">{t('own.reason', { reason })}</p>}
      </div>
      {state === 'pending' ? (
        <Button size="small" isDisabled={isWithdrawing} aria-label={t('own.withdrawOf', { what })} onPress={onWithdraw}>
          {t('own.withdraw')}
        </Button>
      ) : null}
    </div>
  );
}
