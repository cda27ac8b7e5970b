import type { Contact } from '@registry/domain/contact';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { dayOfInstant, formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { CheckIcon, EditIcon } from '../../../ui/icons.js';
import { ExternalLink } from '../../../ui/link.js';
import { showToast } from '../../../ui/toast.js';
import { useConfirmOwn } from '../api/use-confirm-own.js';

interface OwnContactProps {
  contact: Contact;
  coordinatorEmail: string | null;
  onEdit: () => void;
}

/** The details to read, and the one button: they are right. */
export function OwnContact({ contact, coordinatorEmail, onEdit }: OwnContactProps) {
  const { t } = useTranslation('mine');
  const { t: tContacts } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  const confirm = useConfirmOwn(contact.id);
  const { phone, extension, confirmedAt } = contact;

  return (
    <div className="flex flex-col gap-6">
      <DescriptionList
        items={[
          { term: tContacts('field.name'), value: contact.name },
          { term: tContacts('field.title'), value: contact.title },
          {
            term: tContacts('field.phone'),
            value:
              phone === null ? null : (
                <span className="tabular">
                  {phone.display} {extension === null ? null : tContacts('extensionShort', { extension })}
                </span>
              ),
          },
          { term: tContacts('field.role'), value: tCommon(`contactRole.${contact.role}`) },
          { term: tContacts('field.language'), value: tCommon(`language.${contact.language}`) },
          { term: tContacts('field.email'), value: <EmailNote email={contact.email} askAt={coordinatorEmail} /> },
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

/** The address opens the sign-in, so somebody else changes it; here stands who. */
function EmailNote({ email, askAt }: { email: string | null; askAt: string | null }) {
  const { t } = useTranslation('mine');
  return (
    <>
      {email === null ? null : <span className="block break-words">{email}</span>}
      <span className="block text-sm text-muted">
        {t('own.emailText')}{' '}
        {askAt === null ? null : (
          <ExternalLink href={`mailto:${askAt}?subject=${encodeURIComponent(t('own.emailSubject'))}`}>
            {t('own.emailAsk')}
          </ExternalLink>
        )}
      </span>
    </>
  );
}
