import type { Contact } from '@registry/domain/contact';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/button.js';
import { MoreIcon } from '../../../ui/icons.js';
import { Menu, type MenuAction } from '../../../ui/menu.js';

/** What a coordinator does with a contact; each opens a question. */
export type ContactAct = 'change' | 'handOver' | 'end' | 'hide';

interface ContactMenuProps {
  contact: Contact;
  acts: readonly ContactAct[];
  onAct: (act: ContactAct) => void;
  /** What else this reader may do, after the acts. */
  more: readonly MenuAction[];
}

/** The acts on one contact, behind a button. */
export function ContactMenu({ contact, acts, onAct, more }: ContactMenuProps) {
  const { t } = useTranslation('contacts');
  const label = t('actionsFor', { name: contact.name });
  const words = {
    change: t('change'),
    handOver: t('handOver'),
    end: t('end'),
    hide: t(contact.isHidden ? 'show' : 'hide'),
  };
  return (
    <Menu
      label={label}
      trigger={
        <IconButton label={label}>
          <MoreIcon />
        </IconButton>
      }
      actions={[...acts.map((id) => ({ id, label: words[id], onAction: () => onAct(id) })), ...more]}
    />
  );
}
