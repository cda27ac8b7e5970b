import type { Contact } from '@registry/domain/contact';
import { useTranslation } from 'react-i18next';

/** What people read about themselves before they say that it is right; the address apart, since pages say more about it. */
export function useOwnDescriptions({ name, title, phone, extension, role, language }: Contact) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  return [
    { term: t('field.name'), value: name },
    { term: t('field.title'), value: title },
    {
      term: t('field.phone'),
      value:
        phone === null ? null : (
          <span className="tabular">
            {phone.display} {extension === null ? null : t('extensionShort', { extension })}
          </span>
        ),
    },
    { term: t('field.role'), value: tCommon(`contactRole.${role}`) },
    { term: t('field.language'), value: tCommon(`language.${language}`) },
  ];
}
