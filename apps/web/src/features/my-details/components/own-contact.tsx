import type { Contact } from '@registry/domain/contact';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { dayOfInstant, formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { CheckIcon, EditIcon } from '../../../ui/icons.js';
import { showToast } from '../../../ui/toast.js';
import { useConfirmOwn } from '../api/use-confirm-own.js';
import { OwnEmail } from './own-email.js';
import { useOwnDescriptions } from './use-own-descriptions.js';

interface OwnContactProps {
  contact: Contact;
  onEdit: () => void;
}

/** The details to read, and the one button: they are right. */
export function OwnContact({ contact, onEdit }: OwnContactProps) {
  const { t } = useTranslation('mine');
  const { t: tContacts } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const confirm = useConfirmOwn(contact.id);
  const { confirmedAt } = contact;

  return (
    <div className="flex flex-col gap-6">
      <DescriptionList
        items={[
          ...useOwnDescriptions(contact),
          { term: tContacts('field.email'), value: <OwnEmail contactId={contact.id} email={contact.email} /> },
        ]}
      />
      <div className="flex flex-col gap-3 border-t border-line pt-5">
        <ProblemNotice error={confirm.error} />
        <div className="flex flex-wrap gap-3">
          <Button
            variant="primary"
            className="min-h-13 text-lg max-sm:w-full"
            isDisabled={confirm.isPending}
            onPress={() =>
              confirm.mutate(undefined, { onSuccess: () => showToast({ tone: 'success', title: t('own.thanks') }) })
            }
          >
            <CheckIcon />
            {confirm.isPending ? tCommon('actions.saving') : t('own.confirm')}
          </Button>
          <Button className="min-h-13 max-sm:w-full" onPress={onEdit}>
            <EditIcon className="size-4" />
            {t('own.edit')}
          </Button>
        </div>
        <p role="status" className="text-sm text-muted">
          {confirmedAt === null
            ? t('own.neverConfirmed')
            : t('own.confirmed', { date: formatDate(dayOfInstant(confirmedAt), language) })}
        </p>
      </div>
    </div>
  );
}
