import type { WorkList } from '@registry/domain/work-list';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { ButtonLink, Link } from '../../../ui/link.js';
import { SendNoticesDialog } from './send-notices-dialog.js';
import { WaitingRow } from './waiting-row.js';
import { WaitingSection } from './waiting-section.js';

interface ContactsWaitingProps {
  list: Pick<WorkList, 'withoutPrimaryContact' | 'unconfirmed' | 'withoutNotice'>;
  mayAct: boolean;
}

/** Partners that nobody answers for. */
export function WithoutPrimaryContact({ list, mayAct }: ContactsWaitingProps) {
  const { t } = useTranslation('worklist');
  const language = useLanguage();
  return (
    <WaitingSection
      title={t('withoutPrimaryContact.title')}
      text={t('withoutPrimaryContact.text')}
      items={list.withoutPrimaryContact}
      keyOf={({ partnerId }) => partnerId}
    >
      {({ partnerId, partnerName, sector, lastContactEndedOn: ended }) => (
        <WaitingRow
          partnerId={partnerId}
          name={partnerName}
          sector={sector}
          detail={
            ended === null
              ? t('withoutPrimaryContact.never')
              : t('withoutPrimaryContact.endedOn', { date: formatDate(ended, language) })
          }
          action={
            mayAct ? (
              <ToContacts partnerId={partnerId} act={t('withoutPrimaryContact.act')} about={partnerName} />
            ) : null
          }
        />
      )}
    </WaitingSection>
  );
}

/** Contacts whose details nobody has confirmed for long. */
export function UnconfirmedContacts({ list, mayAct, mayAskThem }: ContactsWaitingProps & { mayAskThem: boolean }) {
  const { t } = useTranslation('worklist');
  const language = useLanguage();
  const { count, contacts } = list.unconfirmed;
  return (
    <WaitingSection
      title={t('unconfirmed.title')}
      text={t('unconfirmed.text', { count })}
      items={contacts}
      count={count}
      keyOf={({ contactId }) => contactId}
      footer={
        <>
          {count > contacts.length ? (
            <p className="pt-3 text-sm text-muted">{t('unconfirmed.listed', { count: contacts.length })}</p>
          ) : null}
          {mayAskThem ? (
            <p className="pt-3">
              <Link to="/utskick">{t('unconfirmed.ask')}</Link>
            </p>
          ) : null}
        </>
      }
    >
      {({ partnerId, partnerName, sector, contactName, confirmedOn }) => (
        <WaitingRow
          partnerId={partnerId}
          name={partnerName}
          sector={sector}
          detail={`${contactName}. ${
            confirmedOn === null
              ? t('unconfirmed.never')
              : t('unconfirmed.confirmedOn', { date: formatDate(confirmedOn, language) })
          }`}
          action={mayAct ? <ToContacts partnerId={partnerId} act={t('unconfirmed.act')} about={contactName} /> : null}
        />
      )}
    </WaitingSection>
  );
}

/** Contacts who were never told that the registry has their details, and soon must have been (GDPR art. 14). */
export function ContactsWithoutNotice({ list, mayAct }: ContactsWaitingProps) {
  const { t } = useTranslation('worklist');
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { count, contacts } = list.withoutNotice;
  return (
    <>
      <WaitingSection
        title={t('withoutNotice.title')}
        text={t('withoutNotice.text')}
        items={contacts}
        count={count}
        keyOf={({ contactId }) => contactId}
        actions={
          mayAct && count > 0 ? (
            <Button size="small" onPress={() => setAsking(true)}>
              {t('withoutNotice.send')}
            </Button>
          ) : null
        }
        footer={
          count > contacts.length ? (
            <p className="pt-3 text-sm text-muted">{t('unconfirmed.listed', { count: contacts.length })}</p>
          ) : null
        }
      >
        {({ partnerId, partnerName, contactName, since }) => (
          <WaitingRow
            partnerId={partnerId}
            name={partnerName}
            detail={`${contactName}. ${t('withoutNotice.since', { date: formatDate(since, language) })}`}
            action={mayAct ? <ToContacts partnerId={partnerId} act={t('unconfirmed.act')} about={contactName} /> : null}
          />
        )}
      </WaitingSection>
      {isAsking ? <SendNoticesDialog count={count} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function ToContacts({ partnerId, act, about }: { partnerId: string; act: string; about: string }) {
  return (
    <ButtonLink
      to="/parter/$partnerId"
      params={{ partnerId }}
      hash="kontaktpersoner"
      size="small"
      aria-label={`${act}: ${about}`}
    >
      {act}
    </ButtonLink>
  );
}
