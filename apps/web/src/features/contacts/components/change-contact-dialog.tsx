import { contacts } from '@registry/contract/contacts';
import { type Contact, contactChange } from '@registry/domain/contact';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { findChangers } from '../../../api/editing/find-changers.js';
import { FormDialog } from '../../../api/editing/form-dialog.js';
import { MeetingNotice } from '../../../api/editing/meeting-notice.js';
import { type Meeting, useMergingEdit } from '../../../api/editing/use-merging-edit.js';
import { checkForm } from '../../../api/form-problems.js';
import { request } from '../../../api/request.js';
import { Button } from '../../../ui/button.js';
import { Actions } from '../../../ui/dialog.js';
import { Form } from '../../../ui/form.js';
import { showToast } from '../../../ui/toast.js';
import { ContactFields } from './contact-fields.js';
import { type ContactFormValues, contactFormValues } from './contact-form-values.js';
import { useContactWords } from './use-contact-words.js';

interface ChangeContactDialogProps {
  contact: Contact;
  /** With what somebody else had saved meanwhile, if anybody had. */
  onSaved: (meeting: Meeting<ContactFormValues> | null) => void;
  onClose: () => void;
}

/** Changes a contact. Somebody else who was faster is brought together with what is typed. */
export function ChangeContactDialog({ contact, onSaved, onClose }: ChangeContactDialogProps) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const { t: tErrors } = useTranslation('errors');
  const queryClient = useQueryClient();
  const words = useContactWords();
  const params = { contactId: contact.id };

  const edit = useMergingEdit({
    resource: contact,
    fieldsOf: contactFormValues,
    check: (changed) => checkForm(contactChange, changed, tErrors).problems,
    save: (changed, version) => request(contacts.change, { params, body: changed, ifMatch: version }),
    readNewest: () => request(contacts.get, { params }),
    findChangers: ({ updatedAt }) => findChangers(contact.partnerId, contact.id, updatedAt),
    onSaved: ({ name }, meeting) => {
      void queryClient.invalidateQueries();
      showToast({ tone: 'success', title: t('form.saved', { name }) });
      onSaved(meeting);
    },
  });

  return (
    <FormDialog onClose={onClose} title={t('form.changeTitle', { name: contact.name })} isDirty={edit.isDirty}>
      <Form errors={edit.problems} onSubmit={() => void edit.submit()}>
        <AttemptProblem error={edit.error} />
        <MeetingNotice meeting={edit.meeting} choices={edit.choices} onChoose={edit.choose} {...words} />
        <ContactFields values={edit.values} onChange={edit.set} />
        <Actions>
          <Button type="submit" variant="primary" isDisabled={edit.isSaving}>
            {tCommon(edit.isSaving ? 'actions.saving' : 'actions.save')}
          </Button>
          <Button onPress={onClose}>{tCommon('actions.cancel')}</Button>
        </Actions>
      </Form>
    </FormDialog>
  );
}
