import {
  type MembershipHistory,
  type OnboardingStatus,
  type StatusChange,
  type StatusChangeDraft,
  statusChangeDraft,
  statusesWithReason,
} from '@registry/domain/membership';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { TextArea } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { useRecordStatus } from '../api/use-ledger-change.js';
import { EffectiveField } from './effective-field.js';
import { offeredStatuses, standsAs } from './offered-statuses.js';
import { OpenSteps } from './open-steps.js';
import { RefusalNotice } from './refusal-notice.js';

export interface StatusDialogProps {
  partnerId: string;
  /** The partner's status changes in the order of the history. */
  changes: readonly StatusChange[];
  /** The step that was chosen before the dialog opened. */
  chosen: OnboardingStatus | null;
  today: string;
  /** The required steps of the checklist that are not done, by name. */
  openSteps?: readonly string[];
  /** The day that stands there from the start, such as that of a meeting. */
  since?: string;
  /** Says whom it is about, where the page does not. */
  title?: string;
  /** Tells what came of it, instead of the plain message. */
  onSaved?: (step: StatusChangeDraft, history: MembershipHistory) => void;
  onClose: () => void;
}

const isHeldBackBy = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'CHECKLIST_INCOMPLETE';

/** A dated step from one status to another: to what, since when, and why. */
export function StatusDialog(props: StatusDialogProps) {
  const { partnerId, changes, chosen, today, openSteps = [], since = '', title, onSaved, onClose } = props;
  const { t } = useTranslation('membership');
  const { t: tChecklist } = useTranslation('checklist');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [picked, setPicked] = useState(chosen);
  const [effective, setEffective] = useState(since);
  const [reason, setReason] = useState('');
  const [overrideReason, setOverrideReason] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const record = useRecordStatus(partnerId);

  const { statuses, isWithinHistory } = offeredStatuses(changes, effective, today);
  const status = picked !== null && statuses.includes(picked) ? picked : null;

  const isRefused = isHeldBackBy(record.error);
  const isExpected = openSteps.length > 0 && standsAs(changes, today) === 'approved';
  const isHeldBack = status === 'active' && (isExpected || isRefused);

  const submit = () => {
    const override = isHeldBack && overrideReason.trim() !== '' ? { overrideReason } : {};
    const typed = { status: status ?? undefined, effective, reason, ...override };
    const checked = checkForm(statusChangeDraft, typed, tErrors);
    const found = checked.problems ?? {};
    // The schema only compares statuses and reasons once the rest is right.
    const missing =
      status !== null && statusesWithReason.includes(status) && reason.trim() === ''
        ? { reason: tErrors('field.FIELD_REQUIRED') }
        : {};
    const undated = effective === '' ? { effective: t('effectiveMissing') } : {};
    const all = { ...found, ...undated, ...missing };
    setProblems(Object.keys(all).length > 0 ? all : undefined);
    if (!checked.input || Object.keys(all).length > 0) return;
    const step = checked.input;
    record.mutate(step, {
      onSuccess: (history) => {
        if (onSaved) onSaved(step, history);
        else showToast({ tone: 'success', title: t('statusDialog.saved') });
        onClose();
      },
      onError: (error) => {
        const refused = isHeldBackBy(error) ? { overrideReason: tChecklist('gate.missing') } : {};
        setProblems({ ...formProblems(error, tErrors), ...refused });
      },
    });
  };

  return (
    <FormDialog
      onClose={onClose}
      title={title ?? t('statusDialog.title')}
      isDirty={`${effective}${reason}${overrideReason}` !== since}
    >
      <Form errors={problems} onSubmit={submit}>
        <RefusalNotice error={isRefused ? null : record.error} />
        <RadioGroup<OnboardingStatus>
          name="status"
          label={t('statusDialog.status')}
          description={isWithinHistory ? t('statusDialog.helpEarlier') : t('statusDialog.help')}
          value={status}
          onChange={setPicked}
          options={statuses.map((id) => ({ id, label: tCommon(`status.${id}`) }))}
        />
        {isHeldBack ? (
          <OpenSteps steps={openSteps} overrideReason={overrideReason} onOverrideReason={setOverrideReason} />
        ) : null}
        <EffectiveField name="effective" value={effective} onChange={setEffective} today={today} />
        <TextArea
          name="reason"
          label={t('statusDialog.reason')}
          description={t('statusDialog.reasonHelp')}
          isOptional={status === null || !statusesWithReason.includes(status)}
          rows={2}
          value={reason}
          onChange={setReason}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={record.isPending}>
            {record.isPending ? tCommon('actions.saving') : t('statusDialog.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}
