import { partialDateOf } from '@registry/domain/calendar';
import {
  type OnboardingStatus,
  onboardingStatuses,
  type StatusChange,
  statusCorrection,
} from '@registry/domain/membership';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import type { FieldErrors } from '../../../ui/form.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useCorrectStatus } from '../api/use-ledger-change.js';
import { CorrectionForm, type CorrectionKind } from './correction-form.js';
import { EffectiveField } from './effective-field.js';

interface StatusCorrectionDialogProps {
  partnerId: string;
  change: StatusChange;
  today: string;
  onClose: () => void;
}

/** Corrects a recorded step, or withdraws it. The old one stays, superseded. */
export function StatusCorrectionDialog({ partnerId, change, today, onClose }: StatusCorrectionDialogProps) {
  const { t } = useTranslation('membership');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [kind, setKind] = useState<CorrectionKind>('replace');
  const [status, setStatus] = useState<OnboardingStatus>(change.status);
  const [effective, setEffective] = useState(partialDateOf(change));
  const [reason, setReason] = useState(change.reason ?? '');
  const [why, setWhy] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const correct = useCorrectStatus(partnerId, change.id);

  const submit = () => {
    const replacement = kind === 'withdraw' ? null : { status, effective, reason };
    const checked = checkForm(statusCorrection, { replacement, why }, tErrors);
    setProblems(checked.problems);
    if (!checked.input) return;
    correct.mutate(checked.input, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('correctionDialog.saved') });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  const what = tCommon(`status.${change.status}`);
  return (
    <CorrectionForm
      title={t('correctionDialog.statusTitle')}
      recorded={t('correctionDialog.recorded', { what, date: partialDateOf(change) })}
      kind={kind}
      onKind={setKind}
      why={why}
      onWhy={setWhy}
      problems={problems}
      error={correct.error}
      isSaving={correct.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        name="replacement.status"
        label={t('correctionDialog.status')}
        value={status}
        onChange={(id) => setStatus(onboardingStatuses.find((one) => one === id) ?? status)}
        options={onboardingStatuses.map((id) => ({ id, label: tCommon(`status.${id}`) }))}
      />
      <EffectiveField name="replacement.effective" value={effective} onChange={setEffective} today={today} />
      <TextArea
        name="replacement.reason"
        label={t('statusDialog.reason')}
        description={t('statusDialog.reasonHelp')}
        isOptional
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </CorrectionForm>
  );
}
