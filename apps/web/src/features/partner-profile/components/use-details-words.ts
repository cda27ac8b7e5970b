import { useTranslation } from 'react-i18next';
import type { FieldWords } from '../../../api/editing/meeting-notice.js';
import { areaName, municipalityName } from '../../../vocabulary/area.js';
import type { DetailsValues } from './details-values.js';

/** A partner's details and their values as people read them. */
export function useDetailsWords(): FieldWords<DetailsValues> {
  const { t } = useTranslation('partner');
  const { t: tCommon } = useTranslation('common');
  const texts: { [Field in keyof DetailsValues]?: (value: DetailsValues[Field]) => string } = {
    identifiers: (all) => all.map(({ scheme, value }) => `${t(`scheme.${scheme}`)} ${value}`).join(', '),
    municipality: (code) => (code === null ? '' : municipalityName(code)),
    activityAreas: (codes) => codes.map((code) => areaName(code, t)).join(', '),
    postalAddress: ({ street, postcode, city }) =>
      [street, `${postcode} ${city}`.trim()].filter((part) => part !== '').join(', '),
    isPublic: (isPublic) => tCommon(isPublic ? 'yes' : 'no'),
    tags: (tags) => tags.join(', '),
  };
  return {
    labelOf: (field) => t(`field.${field}`),
    textOf: (field, value) => {
      // The value is that of the field: the pair is kept together by whoever compares.
      const text = texts[field] as ((value: DetailsValues[keyof DetailsValues]) => string) | undefined;
      return text ? text(value) : String(value);
    },
  };
}
