import { type FormEvent, useRef, useState } from 'react';
import { Button } from './button.js';
import { focusField } from './form-focus.js';
import { normalisePartialDate } from './partial-date-field.js';
import { TextField } from './text-field.js';

export interface DayFormProps {
  label: string;
  description?: string;
  /** The day that is shown, `YYYY-MM-DD`; empty for none. */
  value: string;
  /** What the button says. */
  submit: string;
  /** What is wrong with a day, in a sentence. */
  check: (day: string) => string | undefined;
  onDay: (day: string) => void;
}

/** A single day that takes effect when it is sent: while it is being typed it is no day. Follows what is shown. */
export function DayForm({ label, description, value, submit, check, onDay }: DayFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<string>();
  const [shown, setShown] = useState(value);
  if (shown !== value) {
    setShown(value);
    setTyped(value);
    setError(undefined);
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    const day = normalisePartialDate(typed);
    const problem = check(day);
    setError(problem);
    if (problem === undefined) onDay(day);
    else focusField(form.current, 'day');
  };
  return (
    <form ref={form} noValidate aria-label={label} onSubmit={send} className="flex flex-wrap items-end gap-2">
      <TextField
        name="day"
        label={label}
        description={description}
        value={typed}
        onChange={setTyped}
        error={error}
        autoComplete="off"
        maxLength={20}
        className="w-48"
        inputClassName="tabular"
      />
      <Button type="submit">{submit}</Button>
    </form>
  );
}
