import { type ErasureRequest, erasureApproval } from '@registry/domain/privacy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { useApproveErasure } from '../api/use-decide-erasure.js';
import { DecisionField, isDecisionMissing } from './decision-field.js';
import { SubjectPreview } from './subject-preview.js';

interface ErasureDialogProps {
  request: ErasureRequest;
  name: string;
  onClose: () => void;
}

/** What an erasure does, before it is approved. A public body gives the number of its decision. */
export function ErasureDialog({ request, name, onClose }: ErasureDialogProps) {
  const { t } = useTranslation('privacy');
  return (
    <Dialog isOpen isFormDialog size="wide" onClose={onClose} title={t('erasures.previewTitle', { name })}>
      <div className="flex flex-col gap-5">
        <p className="text-muted">{t('erasures.previewText')}</p>
        <SubjectPreview subject={request}>
          {request.state === 'requested' ? <ApprovalForm requestId={request.id} onClose={onClose} /> : null}
        </SubjectPreview>
      </div>
    </Dialog>
  );
}

function ApprovalForm({ requestId, onClose }: { requestId: string; onClose: () => void }) {
  const { t } = useTranslation('privacy');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const language = useLanguage();
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
        const missing = { decisionReference: tErrors('code.ERASURE_DECISION_REQUIRED') };
        setProblems(isDecisionMissing(error) ? missing : formProblems(error, tErrors));
      },
    });
  };

  return (
    <Form errors={problems} onSubmit={submit} aria-label={t('erasures.approve')}>
      {isDecisionMissing(approve.error) ? null : <ProblemNotice error={approve.error} />}
      <DecisionField value={decisionReference} onChange={setDecisionReference} />
      <Actions>
        <Button type="submit" variant="danger" isDisabled={approve.isPending}>
          {approve.isPending ? t('erasures.approving') : t('erasures.approve')}
        </Button>
        <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
      </Actions>
    </Form>
  );
}
