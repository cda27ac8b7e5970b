import { useTranslation } from 'react-i18next';
import type { FieldWords } from '../../../api/editing/meeting-notice.js';
import type { OwnValues } from '../own-values.js';

/** What people change about themselves, in words. */
export function useOwnWords(): FieldWords<OwnValues> {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  return {
    labelOf: (field) => t(`field.${field}`),
    textOf: (field, value) =>
      field === 'language' ? tCommon(value === 'en' ? 'language.en' : 'language.sv') : String(value),
  };
}
