import { type CivilDate, datedFrom, lastPossibleDay, partialDate } from '@registry/domain/calendar';
import { type GrowthStep, growthQuery } from '@registry/domain/growth';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { checkForm, type FormProblems } from '../../../api/form-problems.js';
import { Button } from '../../../ui/button.js';
import { focusField } from '../../../ui/form-focus.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';
import { writtenFrom, writtenTo } from '../growth-range.js';

const typedRange = z.object({ from: partialDate, to: partialDate });

interface RangeFormProps {
  /** What is shown: the first and the last day. */
  from: CivilDate;
  to: CivilDate;
  step: GrowthStep;
  onRange: (range: { from: CivilDate; to: CivilDate }) => void;
}

/** A time of one's own, as exactly as one likes: years, months or days. Follows what is shown. */
export function RangeForm({ from, to, step, onRange }: RangeFormProps) {
  const { t } = useTranslation('growth');
  const { t: tErrors } = useTranslation('errors');
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState({ from: writtenFrom(from), to: writtenTo(to) });
  const [problems, setProblems] = useState<FormProblems>({});
  const [shown, setShown] = useState({ from, to });
  if (shown.from !== from || shown.to !== to) {
    setShown({ from, to });
    setTyped({ from: writtenFrom(from), to: writtenTo(to) });
    setProblems({});
  }

  const refuse = (found: FormProblems) => {
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined) focusField(form.current, first);
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = checkForm(typedRange, typed, tErrors);
    if (!read.input) return refuse(read.problems);
    const range = { from: datedFrom(read.input.from).effectiveOn, to: lastPossibleDay(datedFrom(read.input.to)) };
    const checked = checkForm(growthQuery, { ...range, step }, tErrors);
    if (!checked.input) return refuse(checked.problems);
    setProblems({});
    onRange(range);
  };

  return (
    <form
      ref={form}
      noValidate
      aria-label={t('range.label')}
      onSubmit={submit}
      className="flex flex-wrap items-start gap-3"
    >
      {(['from', 'to'] as const).map((name) => (
        <PartialDateField
          key={name}
          name={name}
          label={t(`range.${name}`)}
          description=""
          value={typed[name]}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
          error={problems[name]}
          className="w-36"
        />
      ))}
      <Button type="submit" className="sm:mt-8">
        {t('range.show')}
      </Button>
    </form>
  );
}
