import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Notice } from '../../../ui/notice.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { proposalsQuery } from '../api/proposals-query.js';
import { DecideDialog } from './decide-dialog.js';

interface DecideOnDialogProps {
  partnerId: string;
  proposalId: string;
  today: string;
  onClose: () => void;
}

/** {@link DecideDialog} for a proposal of which only the id is known: reads it first. */
export function DecideOnDialog({ partnerId, proposalId, today, onClose }: DecideOnDialogProps) {
  const { t } = useTranslation('proposals');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery({ ...proposalsQuery(partnerId), staleTime: 0 });
  const found = data?.find(({ id }) => id === proposalId);
  // As it was when the dialog opened: what is typed stays when a decision of somebody else is read meanwhile.
  const [proposal, setProposal] = useState(found);
  if (proposal === undefined && found?.state === 'pending') setProposal(found);
  if (proposal !== undefined) return <DecideDialog proposal={proposal} today={today} onClose={onClose} />;
  return (
    <Dialog isOpen onClose={onClose} title={t('title')}>
      {data === undefined && error === null ? <SkeletonRows rows={3} /> : null}
      {data === undefined ? (
        <ProblemNotice
          error={error}
          action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
        />
      ) : (
        <Notice tone="info" role="status" title={t('decide.gone')} />
      )}
    </Dialog>
  );
}
