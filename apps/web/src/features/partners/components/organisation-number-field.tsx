import { type OrganisationNumberFault, parseOrganisationNumber } from '@registry/domain/identifier';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldSentence } from '../../../api/problem-sentence.js';
import { TextField } from '../../../ui/text-field.js';
import { useDebounced } from '../../../ui/use-debounced.js';

const faultCodes = {
  length: 'ORGANISATION_NUMBER_LENGTH',
  characters: 'ORGANISATION_NUMBER_CHARACTERS',
  'check-digit': 'ORGANISATION_NUMBER_CHECK_DIGIT',
  'sole-trader': 'ORGANISATION_NUMBER_SOLE_TRADER',
} as const satisfies Record<OrganisationNumberFault, string>;

/** Faults that more typing cannot mend: said as soon as typing pauses. The others wait until the field is left. */
const finalFaults: readonly OrganisationNumberFault[] = ['check-digit', 'sole-trader'];

export interface OrganisationNumberFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** An organisation number in any spelling, checked here and at once, and put in the usual one when it is right. */
export function OrganisationNumberField({ value, onChange }: OrganisationNumberFieldProps) {
  const { t } = useTranslation('partners');
  const { t: tErrors } = useTranslation('errors');
  const [isLeft, setLeft] = useState(value !== '');
  const hasPaused = useDebounced(value, 400) === value;
  const reading = value.trim() === '' ? undefined : parseOrganisationNumber(value);
  const fault = reading === undefined || reading.ok ? undefined : reading.reason;
  const isTold = fault !== undefined && (isLeft || (hasPaused && finalFaults.includes(fault)));
  const error = isTold ? fieldSentence({ code: faultCodes[fault] }, tErrors) : undefined;

  return (
    <TextField
      label={t('register.who.number')}
      name="identifiers.0.value"
      description={t('register.who.numberHelp')}
      isOptional
      value={value}
      onChange={(typed) => {
        setLeft(false);
        onChange(typed);
      }}
      onBlur={() => {
        setLeft(true);
        if (reading?.ok) onChange(reading.formatted);
      }}
      error={error}
      inputClassName="max-w-64 tabular"
      autoComplete="off"
      hint={
        <p role="status" className="sr-only">
          {reading?.ok ? t('register.who.numberRight') : error}
        </p>
      }
    />
  );
}
