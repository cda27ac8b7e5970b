import { contacts } from '@registry/contract/contacts';
import type { Contact } from '@registry/domain/contact';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { findChangers } from '../../../api/editing/find-changers.js';
import type { Meeting } from '../../../api/editing/use-merging-edit.js';
import { request } from '../../../api/request.js';
import { showToast } from '../../../ui/toast.js';
import { ownContactQuery } from '../api/own-contact-query.js';
import type { OwnValues } from '../own-values.js';
import { OwnDetailsForm } from './own-details-form.js';

interface OwnContactFormProps {
  contact: Contact;
  /** With what a coordinator had saved meanwhile, if anything. */
  onSaved: (meeting: Meeting<OwnValues> | null) => void;
  onCancel: () => void;
}

/** One's own details, changed by whoever is signed in. */
export function OwnContactForm({ contact, onSaved, onCancel }: OwnContactFormProps) {
  const { t } = useTranslation('mine');
  const queryClient = useQueryClient();
  const params = { contactId: contact.id };
  return (
    <OwnDetailsForm
      contact={contact}
      onCancel={onCancel}
      save={(changed, version) => request(contacts.changeOwn, { params, body: changed, ifMatch: version })}
      readNewest={() => request(contacts.get, { params })}
      findChangers={({ updatedAt }) => findChangers(contact.partnerId, contact.id, updatedAt)}
      onSaved={(saved, meeting) => {
        queryClient.setQueryData(ownContactQuery(contact.id).queryKey, saved);
        void queryClient.invalidateQueries();
        showToast({ tone: 'success', title: t('own.saved') });
        onSaved(meeting);
      }}
    />
  );
}
