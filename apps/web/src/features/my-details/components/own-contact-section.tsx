import type { Contact } from '@registry/domain/contact';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MergedNotice } from '../../../api/editing/merged-notice.js';
import type { Meeting } from '../../../api/editing/use-merging-edit.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { useFocusAcross } from '../../../ui/use-focus-across.js';
import { ownContactQuery } from '../api/own-contact-query.js';
import type { OwnValues } from '../own-values.js';
import { OwnContact } from './own-contact.js';
import { OwnContactForm } from './own-contact-form.js';
import { useOwnWords } from './use-own-words.js';

/** One's own details: are they right? One button says so; another lets one change them. */
export function OwnContactSection({ contactId }: { contactId: string }) {
  const { t } = useTranslation('mine');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(ownContactQuery(contactId));
  const [editing, setEditing] = useState<Contact>();
  const [merged, setMerged] = useState<Meeting<OwnValues> | null>(null);
  const words = useOwnWords();
  const card = useFocusAcross(editing !== undefined);

  return (
    <div ref={card}>
      <Section title={t('own.title')} description={t('own.text')}>
        {merged ? (
          <div className="pb-5">
            <MergedNotice meeting={merged} onClose={() => setMerged(null)} {...words} />
          </div>
        ) : null}
        {data === undefined ? (
          error === null ? (
            <SkeletonRows rows={3} />
          ) : (
            <ProblemNotice
              error={error}
              action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
            />
          )
        ) : editing === undefined ? (
          <OwnContact
            contact={data}
            onEdit={() => {
              setMerged(null);
              setEditing(data);
            }}
          />
        ) : (
          <OwnContactForm
            contact={editing}
            onCancel={() => setEditing(undefined)}
            onSaved={(meeting) => {
              setMerged(meeting);
              setEditing(undefined);
            }}
          />
        )}
      </Section>
    </div>
  );
}
