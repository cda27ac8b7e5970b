import { useTranslation } from 'react-i18next';
import { FieldSet } from '../../../ui/card.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { TextArea, TextField } from '../../../ui/text-field.js';
import type { DetailsFieldsProps, DetailsValues } from './details-values.js';

/** How to reach the organisation, and what it shows the world. */
export function PublicFields({ values, onChange }: DetailsFieldsProps) {
  const { t } = useTranslation('partner');
  const { postalAddress } = values;
  const setAddress = (line: Partial<DetailsValues['postalAddress']>) =>
    onChange('postalAddress', { ...postalAddress, ...line });

  return (
    <>
      <FieldSet legend={t('details.reach')}>
        <TextField
          name="website"
          label={t('field.website')}
          isOptional
          type="text"
          inputMode="url"
          value={values.website}
          onChange={(website) => onChange('website', website)}
          autoComplete="off"
        />
        <TextField
          name="email"
          label={t('field.email')}
          isOptional
          type="email"
          value={values.email}
          onChange={(email) => onChange('email', email)}
          autoComplete="off"
        />
        <TextField
          name="phone"
          label={t('field.phone')}
          isOptional
          type="tel"
          value={values.phone}
          onChange={(phone) => onChange('phone', phone)}
          autoComplete="off"
        />
        <TextField
          name="postalAddress.street"
          label={t('field.street')}
          isOptional
          value={postalAddress.street}
          onChange={(street) => setAddress({ street })}
          autoComplete="off"
        />
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-[13rem_1fr]">
          <TextField
            name="postalAddress.postcode"
            label={t('field.postcode')}
            isOptional
            inputMode="numeric"
            value={postalAddress.postcode}
            onChange={(postcode) => setAddress({ postcode })}
            autoComplete="off"
          />
          <TextField
            name="postalAddress.city"
            label={t('field.city')}
            isOptional
            value={postalAddress.city}
            onChange={(city) => setAddress({ city })}
            autoComplete="off"
          />
        </div>
      </FieldSet>
      <FieldSet legend={t('details.public')}>
        <TextArea
          name="publicDescription"
          label={t('field.publicDescription')}
          isOptional
          value={values.publicDescription}
          onChange={(publicDescription) => onChange('publicDescription', publicDescription)}
        />
        <Checkbox name="isPublic" isSelected={values.isPublic} onChange={(isPublic) => onChange('isPublic', isPublic)}>
          {t('field.isPublic')}
          <span className="block text-sm text-muted">{t('isPublicHelp')}</span>
        </Checkbox>
      </FieldSet>
    </>
  );
}
