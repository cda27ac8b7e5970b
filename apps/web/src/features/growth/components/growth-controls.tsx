import { datedFrom, lastPossibleDay, partialDate } from '@registry/domain/calendar';
import { type GrowthStep, growthQuery } from '@registry/domain/growth';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { checkForm } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { ButtonLink } from '../../../ui/link.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';
import { Segmented } from '../../../ui/segmented.js';
import { presetNames, presetOf, presetTime } from '../growth-presets.js';
import { writtenFrom, writtenTo } from '../growth-range.js';
import { type GrowthView, steps, tidyView } from '../growth-view.js';
import { MunicipalityFilter } from './municipality-filter.js';

export interface GrowthControlsProps {
  view: GrowthView;
  onView: (patch: Partial<GrowthView>) => void;
  /** What is shown: whole periods. */
  from: string;
  to: string;
  step: GrowthStep;
  today: string;
}

/** What the report is about: which time, in which steps, where. All of it stands in the address. */
export function GrowthControls(props: GrowthControlsProps) {
  const { view, onView, step, today } = props;
  const { t } = useTranslation('growth');
  const shown = presetOf(view, today);
  return (
    <div className="flex flex-col gap-4 print:hidden">
      <nav aria-label={t('presets.label')} className="flex flex-wrap gap-2">
        {presetNames.map((name) => (
          <ButtonLink
            key={name}
            to="/tillvaxt"
            search={tidyView({ ...presetTime(name, today), municipality: view.municipality })}
            resetScroll={false}
            variant={name === shown ? 'primary' : 'secondary'}
            size="small"
            activeProps={{}}
            aria-current={name === shown ? 'page' : undefined}
          >
            {t(`presets.${name}`)}
          </ButtonLink>
        ))}
      </nav>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <Segmented<GrowthStep>
          label={t('step.label')}
          options={steps.map((id) => ({ id, label: t(`step.${id}`) }))}
          value={step}
          onChange={(id) => onView({ step: id })}
        />
        <RangeForm {...props} />
        <MunicipalityFilter value={view.municipality} onChange={(municipality) => onView({ municipality })} />
      </div>
    </div>
  );
}

const typedRange = z.object({ from: partialDate, to: partialDate });

/** A time of one's own, as exactly as one likes: years, months or days. */
function RangeForm({ from, to, step, onView }: GrowthControlsProps) {
  const { t } = useTranslation('growth');
  const { t: tErrors } = useTranslation('errors');
  const [typed, setTyped] = useState({ from: writtenFrom(from), to: writtenTo(to) });
  const [problems, setProblems] = useState<FieldErrors>();
  const [shown, setShown] = useState({ from, to });
  if (shown.from !== from || shown.to !== to) {
    setShown({ from, to });
    setTyped({ from: writtenFrom(from), to: writtenTo(to) });
    setProblems(undefined);
  }

  const submit = () => {
    const read = checkForm(typedRange, typed, tErrors);
    if (!read.input) return setProblems(read.problems);
    const range = {
      from: datedFrom(read.input.from).effectiveOn,
      to: lastPossibleDay(datedFrom(read.input.to)),
    };
    const checked = checkForm(growthQuery, { ...range, step }, tErrors);
    setProblems(checked.problems);
    if (checked.input) onView(range);
  };

  return (
    <Form errors={problems} onSubmit={submit} aria-label={t('range.label')}>
      <div className="flex flex-wrap items-end gap-3">
        <DateField name="from" value={typed.from} onChange={(value) => setTyped({ ...typed, from: value })} />
        <DateField name="to" value={typed.to} onChange={(value) => setTyped({ ...typed, to: value })} />
        <Button type="submit">{t('range.show')}</Button>
      </div>
    </Form>
  );
}

function DateField(props: { name: 'from' | 'to'; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('growth');
  return <PartialDateField {...props} label={t(`range.${props.name}`)} description="" className="w-36" />;
}
