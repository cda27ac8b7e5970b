import { type Contact, ERASED_NAME } from '@registry/domain/contact';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HiddenBadge } from './hidden-badge.js';

interface FormerContactsProps {
  contacts: readonly Contact[];
  /** What can be done with each. */
  actionsOf: (contact: Contact) => ReactNode;
}

/** Who acted for the partner before, folded away. */
export function FormerContacts({ contacts, actionsOf }: FormerContactsProps) {
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
          <li key={contact.id} className="flex items-start justify-between gap-3 border-l-2 border-edge pl-4">
            <div className="min-w-0">
              <p>
                {contact.name === ERASED_NAME ? t('erased') : contact.name},{' '}
                {tCommon(`contactRole.${contact.role}`).toLocaleLowerCase()} {contact.isHidden ? <HiddenBadge /> : null}
              </p>
              <p className="tabular text-sm text-muted">
                {t('period', { from: contact.startsOn, to: contact.endsOn ?? '' })}
              </p>
              {contact.endReason === null ? null : (
                <p className="text-sm text-muted">{t('reasonWas', { reason: contact.endReason })}</p>
              )}
            </div>
            {actionsOf(contact)}
          </li>
        ))}
      </ul>
    </details>
  );
}
