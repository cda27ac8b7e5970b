import { type ChecklistItem, checklistItemChange } from '@registry/domain/checklist';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { Notice } from '../../../ui/notice.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { Select } from '../../../ui/select.js';
import { TextArea, TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { checklistsQuery } from '../api/checklists-query.js';
import { ownersQuery } from '../api/owners-query.js';
import { useChangeItem } from '../api/use-change-item.js';
import { type ItemFields, type ItemState, itemChangeOf, itemFieldsOf, itemStates } from '../item-fields.js';
import { wordingOf } from '../wording.js';

interface ItemDialogProps {
  partnerId: string;
  /** As it was when the dialog opened. */
  item: ChecklistItem;
  today: string;
  onClose: () => void;
}

const nobody = 'nobody';

/** Everything about one step: where it stands, when it is due, who sees to it, how we know. */
export function ItemDialog({ partnerId, item, today, onClose }: ItemDialogProps) {
  const { t } = useTranslation('checklist');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const language = useLanguage();
  const queryClient = useQueryClient();
  const { data: owners = [] } = useQuery(ownersQuery);
  const [opened] = useState(() => itemFieldsOf(item));
  const [fields, setFields] = useState(opened);
  const [version, setVersion] = useState(item.version);
  const [problems, setProblems] = useState<FieldErrors>();
  const change = useChangeItem(partnerId);
  const set = (some: Partial<ItemFields>) => setFields((now) => ({ ...now, ...some }));

  const submit = () => {
    const written = itemChangeOf(opened, fields);
    if (Object.keys(written).length === 0) return onClose();
    const checked = checkForm(checklistItemChange, written, tErrors);
    const missing = missingOf(fields, tErrors('field.FIELD_REQUIRED'));
    const all = { ...checked.problems, ...missing };
    setProblems(Object.keys(all).length > 0 ? all : undefined);
    if (!checked.input || Object.keys(missing).length > 0) return;
    change.mutate(
      { stepId: item.stepId, version, change: checked.input },
      {
        onSuccess: () => {
          showToast({ tone: 'success', title: t('dialog.saved') });
          onClose();
        },
        onError: async (error) => {
          setProblems(formProblems(error, tErrors));
          if (!isStale(error)) return;
          const { current } = await queryClient.fetchQuery({ ...checklistsQuery(partnerId), staleTime: 0 });
          setVersion(current?.items.find(({ stepId }) => stepId === item.stepId)?.version ?? version);
        },
      },
    );
  };

  return (
    <FormDialog
      title={wordingOf(item, language)}
      isDirty={Object.keys(itemChangeOf(opened, fields)).length > 0}
      onClose={onClose}
    >
      <Form errors={problems} onSubmit={submit}>
        <AttemptProblem error={change.error}>
          {isStale(change.error) ? (
            <Notice tone="warning" role="alert">
              {t('dialog.stale')}
            </Notice>
          ) : null}
        </AttemptProblem>
        <RadioGroup<ItemState>
          label={t('dialog.state')}
          value={fields.state}
          onChange={(state) => set({ state, ...(state === 'done' && fields.doneOn === '' ? { doneOn: today } : {}) })}
          options={itemStates.map((id) => ({ id, label: t(`dialog.${id}`) }))}
        />
        {fields.state === 'done' ? (
          <PartialDateField
            name="doneOn"
            label={t('dialog.doneOn')}
            description={t('dialog.dayHelp')}
            value={fields.doneOn}
            onChange={(doneOn) => set({ doneOn })}
          />
        ) : null}
        {fields.state === 'notApplicable' ? (
          <TextField
            name="notApplicableReason"
            label={t('dialog.reason')}
            value={fields.reason}
            onChange={(reason) => set({ reason })}
          />
        ) : null}
        <Select
          name="ownerId"
          label={t('dialog.owner')}
          value={fields.ownerId === '' ? nobody : fields.ownerId}
          onChange={(id) => set({ ownerId: id === null || id === nobody ? '' : id })}
          options={ownerOptions([...owners, ...(item.owner ? [item.owner] : [])], t('dialog.nobody'))}
        />
        <PartialDateField
          name="dueOn"
          isOptional
          label={t('dialog.dueOn')}
          description={t('dialog.dueHelp')}
          value={fields.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        <TextArea
          name="note"
          isOptional
          rows={3}
          label={t('dialog.note')}
          description={t('dialog.noteHelp')}
          value={fields.note}
          onChange={(note) => set({ note })}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={change.isPending}>
            {change.isPending ? tCommon('actions.saving') : t('dialog.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}

const isStale = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'VERSION_STALE';

/** What a state needs beside itself. The server could not tell an empty reason from none. */
function missingOf({ state, doneOn, reason }: ItemFields, sentence: string): FieldErrors {
  if (state === 'done' && doneOn.trim() === '') return { doneOn: sentence };
  if (state === 'notApplicable' && reason.trim() === '') return { notApplicableReason: sentence };
  return {};
}

/** Everybody who can see to it; who has it now, too, though they may not be able to any more. */
const ownerOptions = (people: readonly { id: string; name: string }[], none: string) => [
  { id: nobody, label: none },
  ...[...new Map(people.map(({ id, name }) => [id, { id, label: name }])).values()],
];
