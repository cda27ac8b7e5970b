import { type ErasureRequest, erasureApproval } from '@registry/domain/privacy';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { erasurePreviewQuery } from '../api/erasure-preview-query.js';
import { noticeQuery } from '../api/notice-query.js';
import { useApproveErasure } from '../api/use-decide-erasure.js';
import { ErasurePreview } from './erasure-preview.js';

interface ErasureDialogProps {
  request: ErasureRequest;
  name: string;
  onClose: () => void;
}

/** What an erasure does, before it is approved. A public body gives the number of its decision. */
export function ErasureDialog({ request, name, onClose }: ErasureDialogProps) {
  const { t } = useTranslation('privacy');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const preview = useQuery(erasurePreviewQuery(request, language));
  return (
    <Dialog isOpen isFormDialog size="wide" onClose={onClose} title={t('erasures.previewTitle', { name })}>
      <div className="flex flex-col gap-5">
        <p className="text-muted">{t('erasures.previewText')}</p>
        {preview.data === undefined ? (
          preview.error === null ? (
            <SkeletonRows rows={4} />
          ) : (
            <ProblemNotice
              error={preview.error}
              action={<Button onPress={() => void preview.refetch()}>{tCommon('actions.tryAgain')}</Button>}
            />
          )
        ) : (
          <>
            <ErasurePreview fields={preview.data.fields} />
            {request.state === 'requested' ? <ApprovalForm requestId={request.id} onClose={onClose} /> : null}
          </>
        )}
      </div>
    </Dialog>
  );
}

function ApprovalForm({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const language = useLanguage();
  const isPublicBody = useQuery(noticeQuery(language)).data?.controller.kind === 'public';
  const [decisionReference, setDecisionReference] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const approve = useApproveErasure(requestId);

  const submit = () => {
    const checked = checkForm(erasureApproval, { decisionReference }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    approve.mutate(checked.input, {
      onSuccess: ({ dueOn }) => {
        showToast({ tone: 'success', title: t('erasures.approved', { date: formatDate(dueOn, language) }) });
        onClose();
      },
      onError: (error) => {
        const isMissing = error instanceof ApiProblem && error.code === 'ERASURE_DECISION_REQUIRED';
        const missing = { decisionReference: tErrors('code.ERASURE_DECISION_REQUIRED') };
        setProblems(isMissing ? missing : formProblems(error, tErrors));
      },
    });
  };

  const isDecisionMissing = problems?.decisionReference !== undefined;
  return (
    <Form errors={problems} onSubmit={submit} aria-label={t('erasures.approve')}>
      {isDecisionMissing ? null : <ProblemNotice error={approve.error} />}
      <TextField
        name="decisionReference"
        label={t('erasures.decisionReference')}
        description={t('erasures.decisionHelp')}
        isOptional={!isPublicBody}
        autoComplete="off"
        value={decisionReference}
        onChange={setDecisionReference}
      />
      <Actions>
        <Button type="submit" variant="danger" isDisabled={approve.isPending}>
          {approve.isPending ? t('erasures.approving') : t('erasures.approve')}
        </Button>
        <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
      </Actions>
    </Form>
  );
}
