import { contactRoles } from '@registry/domain/contact';
import { languages } from '@registry/domain/language';
import { useTranslation } from 'react-i18next';
import type { FieldWords } from '../../../api/editing/meeting-notice.js';
import type { ContactFormValues } from './contact-form-values.js';

/** A contact's fields and their values as people read them. */
export function useContactWords(): FieldWords<ContactFormValues> {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  return {
    labelOf: (field) => t(`field.${field}`),
    textOf: (field, value) => {
      const role = field === 'role' && contactRoles.find((one) => one === value);
      if (role) return tCommon(`contactRole.${role}`);
      const language = field === 'language' && languages.find((one) => one === value);
      return language ? tCommon(`language.${language}`) : value;
    },
  };
}
