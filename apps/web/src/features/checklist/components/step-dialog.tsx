import { type ChecklistStep, type ChecklistTemplate, checklistStepDraft } from '@registry/domain/checklist';
import { type Sector, sectors } from '@registry/domain/sector';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Checkbox, CheckboxGroup } from '../../../ui/checkbox.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { Notice } from '../../../ui/notice.js';
import { TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { SectorGlyph } from '../../../vocabulary/sector-mark.js';
import { useChangeTemplate } from '../api/use-change-template.js';
import { draftsOf } from '../template-steps.js';

interface StepDialogProps {
  /** As it is now: what the step is saved into. */
  template: ChecklistTemplate;
  /** Null for a new one. */
  step: ChecklistStep | null;
  onClose: () => void;
}

interface StepFields {
  readonly sv: string;
  readonly en: string;
  readonly sectors: readonly Sector[];
  readonly isRequired: boolean;
  readonly dueDays: string;
}

const fieldsOf = (step: ChecklistStep | null): StepFields => ({
  sv: step?.sv ?? '',
  en: step?.en ?? '',
  sectors: step?.sectors ?? sectors,
  isRequired: step?.isRequired ?? false,
  dueDays: step?.dueDays?.toString() ?? '',
});

/** Writes a step, or a new one, which comes last. */
export function StepDialog({ template, step, onClose }: StepDialogProps) {
  const { t } = useTranslation('checklist');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const [opened] = useState(() => fieldsOf(step));
  const [fields, setFields] = useState(opened);
  const [problems, setProblems] = useState<FieldErrors>();
  const change = useChangeTemplate();
  const set = (some: Partial<StepFields>) => setFields((now) => ({ ...now, ...some }));

  const submit = () => {
    const dueDays = fields.dueDays.trim() === '' ? null : Number(fields.dueDays);
    const typed = { ...(step ? { id: step.id } : {}), ...fields, dueDays };
    const checked = checkForm(checklistStepDraft, typed, tErrors);
    if (!checked.input) {
      const { dueDays: wrong, ...others } = checked.problems;
      return setProblems(wrong === undefined ? others : { ...others, dueDays: t('template.dueDaysInvalid') });
    }
    setProblems(undefined);
    const draft = checked.input;
    const drafts = draftsOf(template.steps);
    const steps = step ? drafts.map((one) => (one.id === step.id ? draft : one)) : [...drafts, draft];
    change.mutate(
      { steps, version: template.version },
      {
        onSuccess: () => {
          showToast({ tone: 'success', title: t('template.saved') });
          onClose();
        },
        onError: (error) => setProblems(formProblems(error, tErrors)),
      },
    );
  };
  const isStale = change.error instanceof ApiProblem && change.error.code === 'VERSION_STALE';

  return (
    <FormDialog
      title={t(step ? 'template.changeTitle' : 'template.addTitle')}
      isDirty={JSON.stringify(fields) !== JSON.stringify(opened)}
      onClose={onClose}
    >
      <Form errors={problems} onSubmit={submit}>
        <AttemptProblem error={change.error}>
          {isStale ? (
            <Notice tone="warning" role="alert">
              {t('dialog.stale')}
            </Notice>
          ) : null}
        </AttemptProblem>
        <TextField name="sv" lang="sv" label={t('template.sv')} value={fields.sv} onChange={(sv) => set({ sv })} />
        <TextField name="en" lang="en" label={t('template.en')} value={fields.en} onChange={(en) => set({ en })} />
        <CheckboxGroup
          name="sectors"
          label={t('template.sectors')}
          value={fields.sectors}
          onChange={(chosen) => set({ sectors: sectors.filter((sector) => chosen.includes(sector)) })}
          options={sectors.map((id) => ({
            id,
            label: tCommon(`sector.${id}`),
            prefix: <SectorGlyph sector={id} />,
          }))}
        />
        <Checkbox isSelected={fields.isRequired} onChange={(isRequired) => set({ isRequired })}>
          {t('template.requiredLabel')}
        </Checkbox>
        <TextField
          name="dueDays"
          isOptional
          inputMode="numeric"
          label={t('template.dueDays')}
          description={t('template.dueDaysHelp')}
          value={fields.dueDays}
          onChange={(dueDays) => set({ dueDays })}
          inputClassName="max-w-28 tabular"
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={change.isPending}>
            {change.isPending ? tCommon('actions.saving') : t('template.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}
