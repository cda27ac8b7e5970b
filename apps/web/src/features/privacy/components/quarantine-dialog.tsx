import type { RetentionRun } from '@registry/domain/privacy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { CheckboxGroup } from '../../../ui/checkbox.js';
import { Actions, Dialog } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { useQuarantine } from '../api/use-retention.js';
import { DecisionField, isDecisionMissing } from './decision-field.js';

interface QuarantineDialogProps {
  run: RetentionRun;
  onClose: () => void;
}

/** Starts the days of grace. Over the cap a person says that they have looked; a public body names its decision. */
export function QuarantineDialog({ run, onClose }: QuarantineDialogProps) {
  const { t } = useTranslation('privacy');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const language = useLanguage();
  const [hasLooked, setLooked] = useState(false);
  const [decisionReference, setDecisionReference] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const quarantine = useQuarantine(run.id);

  const submit = () => {
    const isUnseen = run.isOverCap && !hasLooked;
    setProblems(isUnseen ? { isOverCapApproved: t('retention.lookFirst') } : undefined);
    if (isUnseen) return;
    const decision = decisionReference.trim();
    quarantine.mutate(
      { isOverCapApproved: hasLooked, ...(decision === '' ? {} : { decisionReference: decision }) },
      {
        onSuccess: ({ dueOn }) => {
          const date = dueOn === null ? '' : formatDate(dueOn, language);
          showToast({ tone: 'success', title: t('retention.started', { date }) });
          onClose();
        },
        onError: (error) => {
          const missing = { decisionReference: tErrors('code.ERASURE_DECISION_REQUIRED') };
          setProblems(isDecisionMissing(error) ? missing : formProblems(error, tErrors));
        },
      },
    );
  };

  return (
    <Dialog isOpen isFormDialog onClose={onClose} title={t('retention.startTitle', { count: run.items.length })}>
      <Form errors={problems} onSubmit={submit}>
        {isDecisionMissing(quarantine.error) ? null : <ProblemNotice error={quarantine.error} />}
        <p>{t('retention.startText')}</p>
        {run.isOverCap ? (
          <CheckboxGroup
            name="isOverCapApproved"
            label={t('retention.overCap')}
            description={t('retention.overCapText')}
            options={[{ id: 'looked', label: t('retention.looked') }]}
            value={hasLooked ? ['looked'] : []}
            onChange={(chosen) => setLooked(chosen.length > 0)}
          />
        ) : null}
        <DecisionField value={decisionReference} onChange={setDecisionReference} />
        <Actions>
          <Button type="submit" variant="danger" isDisabled={quarantine.isPending}>
            {quarantine.isPending ? tCommon('actions.saving') : t('retention.startNow')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </Dialog>
  );
}
