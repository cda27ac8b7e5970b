import type { Round, RoundDraft } from '@registry/domain/round';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { Notice } from '../../../ui/notice.js';
import { showToast } from '../../../ui/toast.js';
import { roundQuery } from '../api/round-query.js';
import { useChangeRound } from '../api/use-change-round.js';
import { fieldsOf } from '../round-fields.js';
import { RoundForm } from './round-form.js';

/** Changes a draft. Whoever meets somebody else's change is told, and decides by saving again. */
export function ChangeRound({ round, onClose }: { round: Round; onClose: () => void }) {
  const { t } = useTranslation(['rounds', 'common']);
  const queryClient = useQueryClient();
  // As it was when the form was opened: what is read meanwhile must not pass for seen.
  const [initial] = useState(() => fieldsOf(round));
  const [version, setVersion] = useState(round.version);
  const change = useChangeRound();
  const isStale = change.error instanceof ApiProblem && change.error.code === 'VERSION_STALE';

  useEffect(() => {
    if (change.isSuccess) onClose();
  }, [change.isSuccess, onClose]);

  const save = (draft: RoundDraft) =>
    change.mutate(
      { round: { id: round.id, version }, draft },
      {
        onSuccess: () => showToast({ tone: 'success', title: t('rounds:form.saved') }),
        onError: (error) => {
          if (!(error instanceof ApiProblem) || error.code !== 'VERSION_STALE') return;
          void queryClient
            .fetchQuery({ ...roundQuery(round.id), staleTime: 0 })
            .then((newest) => setVersion(newest.version));
        },
      },
    );

  return (
    <RoundForm
      initial={initial}
      onSubmit={save}
      onCancel={onClose}
      save={change}
      problem={
        isStale ? (
          <Notice tone="warning" role="alert" title={t('rounds:page.stale')}>
            {t('rounds:form.stale')}
          </Notice>
        ) : null
      }
      submitLabel={t('common:actions.save')}
    />
  );
}
