import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { contactsQuery } from '../api/contacts-query.js';
import { HandOverOwnDialog } from './hand-over-own-dialog.js';
import { LeaveDialog } from './leave-dialog.js';

interface OwnRoleSectionProps {
  contactId: string;
  partnerId: string;
  partnerName: string;
  today: string;
  /** One's own access may be another now, or none. */
  onAccessChanged: () => void;
}

/** One's own role for a partner: hand it over, or leave it. Says nothing until it is known who else acts for the partner. */
export function OwnRoleSection(props: OwnRoleSectionProps) {
  const { contactId, partnerId, partnerName, today, onAccessChanged } = props;
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const language = useLanguage();
  // What goes wrong with it is told where the contacts are shown.
  const { data } = useQuery(contactsQuery(partnerId));
  const [open, setOpen] = useState<'handOver' | 'leave' | null>(null);
  const own = data?.find(({ id }) => id === contactId);
  if (data === undefined || own === undefined) return null;
  const colleagues = data.filter(({ id, isCurrent }) => isCurrent && id !== contactId);
  const close = () => setOpen(null);
  const role = tCommon(`contactRole.${own.role}`);

  return (
    <Section title={t('ownRole.title')} description={t(`roleHelp.${own.role}`)}>
      <p>{t('ownRole.text', { role, partner: partnerName })}</p>
      {own.endsOn === null ? (
        <div className="flex flex-wrap gap-3 pt-4">
          <Button onPress={() => setOpen('handOver')}>{t('ownRole.handOver')}</Button>
          <Button variant="quiet" onPress={() => setOpen('leave')}>
            {t('ownRole.leave')}
          </Button>
        </div>
      ) : (
        <p className="pt-2">{t('ownRole.ends', { date: formatDate(own.endsOn, language) })}</p>
      )}
      {open === 'handOver' ? (
        <HandOverOwnDialog
          contact={own}
          colleagues={colleagues}
          today={today}
          onClose={close}
          onDone={onAccessChanged}
        />
      ) : null}
      {open === 'leave' ? (
        <LeaveDialog
          contact={own}
          partnerName={partnerName}
          isOnlyOne={colleagues.length === 0}
          onClose={close}
          onDone={onAccessChanged}
          onHandOver={() => setOpen('handOver')}
        />
      ) : null}
    </Section>
  );
}
