import { identifierSchemes } from '@registry/domain/identifier';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../../ui/button.js';
import { CloseIcon, PlusIcon } from '../../../ui/icons.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import type { DetailsValues } from './details-values.js';

type Identifiers = DetailsValues['identifiers'];

interface IdentifiersFieldProps {
  value: Identifiers;
  onChange: (value: Identifiers) => void;
}

/** The organisation's numbers, each of a kind; an organisation number in any spelling. */
export function IdentifiersField({ value, onChange }: IdentifiersFieldProps) {
  const { t } = useTranslation('partner');
  const { t: tUi } = useTranslation('ui');
  const replace = (place: number, changed: Partial<Identifiers[number]>) =>
    onChange(value.map((one, index) => (index === place ? { ...one, ...changed } : one)));

  return (
    <fieldset data-field="identifiers" className="flex min-w-0 flex-col gap-4">
      <legend className="float-left font-medium">
        {t('field.identifiers')} <span className="font-normal text-muted">{tUi('optional')}</span>
      </legend>
      <p className="-mt-3 text-sm text-muted">{t('details.numberHelp')}</p>
      {value.map((identifier, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its content is being typed
          key={index}
          className="flex flex-wrap items-start gap-3"
        >
          <Select
            className="w-full sm:w-64"
            label={t('details.scheme')}
            value={identifier.scheme}
            onChange={(id) => replace(index, { scheme: identifierSchemes.find((one) => one === id) ?? 'other' })}
            options={identifierSchemes.map((id) => ({ id, label: t(`scheme.${id}`) }))}
          />
          <TextField
            name={`identifiers.${index}.value`}
            className="min-w-40 flex-1"
            label={t('details.number')}
            value={identifier.value}
            onChange={(number) => replace(index, { value: number })}
            autoComplete="off"
          />
          <IconButton
            // Beside the input, below the line of its label.
            className="mt-8"
            label={t('details.removeIdentifier', { value: identifier.value })}
            onPress={() => onChange(value.filter((_, place) => place !== index))}
          >
            <CloseIcon />
          </IconButton>
        </div>
      ))}
      <div>
        <Button
          size="small"
          onPress={() => onChange([...value, { scheme: value.length === 0 ? 'SE-ORGNR' : 'other', value: '' }])}
        >
          <PlusIcon className="size-4" />
          {t('details.addIdentifier')}
        </Button>
      </div>
    </fieldset>
  );
}
