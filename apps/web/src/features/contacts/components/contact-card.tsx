import type { Contact } from '@registry/domain/contact';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOfInstant } from '../../../i18n/format.js';
import { Badge } from '../../../ui/badge.js';
import { ExternalLink } from '../../../ui/link.js';
import { EmailText } from '../../../vocabulary/email-text.js';
import { HiddenBadge } from './hidden-badge.js';

interface ContactCardProps {
  contact: Contact;
  today: string;
  /** Only coordinators are told who is protected. */
  mayManage: boolean;
  /** What can be done with the contact. */
  actions?: ReactNode;
}

/** One person who acts for the partner, with the ways to reach them. */
export function ContactCard({ contact, today, mayManage, actions }: ContactCardProps) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const { name, title, email, phone, extension } = contact;
  return (
    <div className="flex items-start justify-between gap-3">
      <div className="flex min-w-0 flex-col gap-0.5">
        <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <h3 className="font-semibold">{name}</h3>
          <Badge tone={contact.role === 'primary' ? 'accent' : 'neutral'}>
            {tCommon(`contactRole.${contact.role}`)}
          </Badge>
          {contact.isHidden && mayManage ? <HiddenBadge /> : null}
        </div>
        {title === null ? null : <p className="text-muted">{title}</p>}
        <p className="flex flex-wrap gap-x-5 gap-y-1 pt-1">
          {email === null ? null : (
            <ExternalLink href={`mailto:${email}`} className="inline-flex min-h-6 items-center min-w-0 wrap-anywhere">
              <EmailText email={email} />
            </ExternalLink>
          )}
          {phone === null ? null : (
            <span className="inline-flex min-h-6 flex-wrap items-center gap-1.5">
              <ExternalLink href={`tel:${phone.e164}`} className="tabular whitespace-nowrap">
                {phone.display}
              </ExternalLink>
              {extension === null ? null : <span>{t('extensionShort', { extension })}</span>}
            </span>
          )}
        </p>
        <p className="text-sm text-muted">{confirmation(contact, t)}</p>
        {contact.startsOn > today ? <p className="text-sm">{t('startsOn', { day: contact.startsOn })}</p> : null}
        {contact.endsOn === null ? null : <p className="text-sm">{t('endsOn', { day: contact.endsOn })}</p>}
      </div>
      {actions}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'contacts'>>['t'];

function confirmation({ confirmedAt, confirmedBy }: Contact, t: Translate): string {
  if (confirmedAt === null) return t('unconfirmed');
  const day = dayOfInstant(confirmedAt);
  return confirmedBy === null ? t('confirmed', { day }) : t('confirmedBy', { day, name: confirmedBy });
}
