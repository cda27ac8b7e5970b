import type { Contact, ContactRole } from '@registry/domain/contact';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MergedNotice } from '../../../api/editing/merged-notice.js';
import type { Meeting } from '../../../api/editing/use-merging-edit.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { PlusIcon } from '../../../ui/icons.js';
import type { MenuAction } from '../../../ui/menu.js';
import { Notice } from '../../../ui/notice.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { contactsQuery } from '../api/contacts-query.js';
import { AddContactDialog } from './add-contact-dialog.js';
import { ChangeContactDialog } from './change-contact-dialog.js';
import { ContactCard } from './contact-card.js';
import type { ContactFormValues } from './contact-form-values.js';
import { type ContactAct, ContactMenu } from './contact-menu.js';
import { EndContactDialog } from './end-contact-dialog.js';
import { FormerContacts } from './former-contacts.js';
import { HandOverDialog } from './hand-over-dialog.js';
import { HideContactDialog } from './hide-contact-dialog.js';
import { useContactWords } from './use-contact-words.js';

interface ContactsSectionProps {
  partnerId: string;
  today: string;
  mayManage: boolean;
  /** The partner counts, so somebody must be the one to turn to. */
  needsPrimary: boolean;
  /** What else the reader may do with a contact, former ones too. */
  moreActs?: (contact: Contact) => readonly MenuAction[];
}

const noActs = () => [];

type Open = { act: 'add'; role: ContactRole } | { act: ContactAct; contactId: string } | null;

/** Who acts for the partner, and what a coordinator can do about it. */
export function ContactsSection({
  partnerId,
  today,
  mayManage,
  needsPrimary,
  moreActs = noActs,
}: ContactsSectionProps) {
  const { t } = useTranslation('contacts');
  const { t: tCommon } = useTranslation('common');
  const { data, error, isPending, refetch } = useQuery(contactsQuery(partnerId));
  const [open, setOpen] = useState<Open>(null);
  const [merged, setMerged] = useState<Meeting<ContactFormValues> | null>(null);
  const words = useContactWords();
  const close = () => setOpen(null);

  const all = data ?? [];
  const isFormer = ({ endsOn }: Contact) => endsOn !== null && endsOn <= today;
  const current = all.filter((contact) => !isFormer(contact));
  const box = useFocusWhenGone(current.length, open !== null);
  const lacksPrimary =
    data !== undefined && needsPrimary && !all.some((one) => one.isCurrent && one.role === 'primary');
  const menuOf = (contact: Contact, acts: readonly ContactAct[]) =>
    mayManage ? (
      <ContactMenu
        contact={contact}
        acts={acts}
        onAct={(act) => setOpen({ act, contactId: contact.id })}
        more={moreActs(contact)}
      />
    ) : null;
  const subject = open && open.act !== 'add' ? all.find(({ id }) => id === open.contactId) : undefined;

  return (
    <Section
      title={t('title')}
      actions={
        mayManage ? (
          <Button size="small" onPress={() => setOpen({ act: 'add', role: 'other' })}>
            <PlusIcon className="size-4" />
            {t('add')}
          </Button>
        ) : null
      }
    >
      <div ref={box} tabIndex={-1} className="flex flex-col gap-6">
        {isPending ? <SkeletonRows rows={2} /> : null}
        <ProblemNotice
          error={error}
          action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
        />
        {merged ? <MergedNotice meeting={merged} onClose={() => setMerged(null)} {...words} /> : null}
        {lacksPrimary ? (
          <Notice
            tone="warning"
            title={t('missingPrimary')}
            action={
              mayManage ? (
                <Button size="small" className="mt-2" onPress={() => setOpen({ act: 'add', role: 'primary' })}>
                  {t('choosePrimary')}
                </Button>
              ) : null
            }
          >
            <p>{t('missingPrimaryText')}</p>
          </Notice>
        ) : null}
        {data && current.length === 0 && !lacksPrimary ? (
          <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
        ) : null}
        {current.length > 0 ? (
          <ul aria-label={t('listLabel')} className="flex flex-col gap-5">
            {current.map((contact) => (
              <li key={contact.id} className="border-t border-line pt-5 first:border-t-0 first:pt-0">
                <ContactCard
                  contact={contact}
                  today={today}
                  mayManage={mayManage}
                  actions={menuOf(contact, ['change', 'handOver', 'hide', 'end'])}
                />
              </li>
            ))}
          </ul>
        ) : null}
        <FormerContacts contacts={all.filter(isFormer)} actionsOf={(contact) => menuOf(contact, ['hide'])} />
      </div>
      {open?.act === 'add' ? (
        <AddContactDialog partnerId={partnerId} role={open.role} today={today} onClose={close} />
      ) : null}
      {subject && open?.act === 'change' ? (
        <ChangeContactDialog
          contact={subject}
          onClose={close}
          onSaved={(meeting) => {
            setMerged(meeting);
            close();
          }}
        />
      ) : null}
      {subject && open?.act === 'end' ? <EndContactDialog contact={subject} today={today} onClose={close} /> : null}
      {subject && open?.act === 'hide' ? <HideContactDialog contact={subject} onClose={close} /> : null}
      {subject && open?.act === 'handOver' ? (
        <HandOverDialog
          contact={subject}
          colleagues={current.filter(({ id }) => id !== subject.id)}
          today={today}
          onClose={close}
        />
      ) : null}
    </Section>
  );
}

/** Who was ended leaves the list, and with them the button that had focus: then the list gets it. */
function useFocusWhenGone(count: number, isActing: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const hasActed = useRef(false);
  const before = useRef(count);
  if (isActing) hasActed.current = true;
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (hasActed.current && count < before.current && isLost) box.current?.focus({ preventScroll: true });
    before.current = count;
  }, [count]);
  return box;
}
