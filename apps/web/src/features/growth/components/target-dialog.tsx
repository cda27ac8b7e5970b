import { datedFrom, lastPossibleDay, partialDate } from '@registry/domain/calendar';
import { growthTargetDraft } from '@registry/domain/growth';
import { sectors } from '@registry/domain/sector';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { checkForm, formProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';
import { RadioGroup } from '../../../ui/radio-group.js';
import { TextField } from '../../../ui/text-field.js';
import { showToast } from '../../../ui/toast.js';
import { SectorGlyph } from '../../../vocabulary/sector-mark.js';
import { useSetTarget } from '../api/use-target-acts.js';
import { useGrowthWords } from './use-growth-words.js';

/** As people type it: a year or a month means its last day. */
const typedTarget = z.object({
  sector: growthTargetDraft.shape.sector,
  count: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, 'FIELD_INVALID')
    .transform(Number)
    .pipe(growthTargetDraft.shape.count),
  by: partialDate.transform((typed) => lastPossibleDay(datedFrom(typed))),
});

interface TargetDialogProps {
  today: string;
  onClose: () => void;
}

/** So many partners, of a sector or together, by a day. */
export default function TargetDialog({ today, onClose }: TargetDialogProps) {
  const { t } = useTranslation(['growth', 'common']);
  const { t: tErrors } = useTranslation('errors');
  const words = useGrowthWords();
  const [sector, setSector] = useState<string>('all');
  const [count, setCount] = useState('');
  const [by, setBy] = useState('');
  const [problems, setProblems] = useState<FieldErrors>();
  const set = useSetTarget();

  const submit = () => {
    const typed = { sector: sectors.find((one) => one === sector) ?? null, count, by };
    const checked = checkForm(typedTarget, typed, tErrors);
    const found = checked.problems ?? (checked.input.by <= today ? { by: t('growth:targets.past') } : undefined);
    setProblems(found);
    if (found !== undefined || checked.input === undefined) return;
    set.mutate(checked.input, {
      onSuccess: () => {
        showToast({ tone: 'success', title: t('growth:targets.isSet') });
        onClose();
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <FormDialog title={t('growth:targets.setTitle')} isDirty={count !== '' || by !== ''} onClose={onClose}>
      <Form errors={problems} onSubmit={submit} aria-label={t('growth:targets.setTitle')}>
        <AttemptProblem error={set.error} />
        <RadioGroup
          name="sector"
          label={t('growth:targets.of')}
          value={sector}
          onChange={setSector}
          options={[
            { id: 'all', label: t('growth:targets.ofAll') },
            ...sectors.map((id) => ({ id, label: words.series(id), prefix: <SectorGlyph sector={id} /> })),
          ]}
        />
        <TextField
          name="count"
          label={t('growth:targets.count')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={count}
          onChange={setCount}
          inputClassName="max-w-32 tabular"
        />
        <PartialDateField
          name="by"
          label={t('growth:targets.by')}
          description={t('growth:targets.byHelp')}
          value={by}
          onChange={setBy}
        />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={set.isPending}>
            {t(set.isPending ? 'growth:targets.setting' : 'growth:targets.set')}
          </Button>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}
