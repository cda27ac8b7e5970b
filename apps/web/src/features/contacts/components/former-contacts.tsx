import type { Contact } from '@registry/domain/contact';
import { useTranslation } from 'react-i18next';

/** Who acted for the partner before, folded away. */
export function FormerContacts({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  if (contacts.length === 0) return null;
  return (
    <details>
      <summary className="min-h-8 text-sm text-accent underline underline-offset-3">
        {t('former', { count: contacts.length })}
      </summary>
      <ul className="flex flex-col gap-3 pt-3">
        {contacts.map((contact) => (
          <li key={contact.id} className="border-l-2 border-edge pl-4">
            <p>
              {contact.name}, {tCommon(`contactRole.${contact.role}`).toLocaleLowerCase()}
            </p>
            <p className="tabular text-sm text-muted">
              {t('period', { from: contact.startsOn, to: contact.endsOn ?? '' })}
            </p>
            {contact.endReason === null ? null : (
              <p className="text-sm text-muted">{t('reasonWas', { reason: contact.endReason })}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
