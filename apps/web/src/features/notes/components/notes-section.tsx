import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatDateTime } from '../../../i18n/format.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { notesQuery } from '../api/notes-query.js';
import { NoteForm } from './note-form.js';

/** What coordinators and staff tell each other about a partner. Rendered only for those who may read it. */
export function NotesSection({ partnerId, mayWrite }: { partnerId: string; mayWrite: boolean }) {
  const { t } = useTranslation('partner');
  const { t: tCommon } = useTranslation('common');
  const { data: notes, error, isPending, refetch } = useQuery(notesQuery(partnerId));
  return (
    <Section title={t('notes.title')} description={t('notes.description')}>
      <div className="flex flex-col gap-6">
        {mayWrite ? <NoteForm partnerId={partnerId} /> : null}
        {isPending ? <SkeletonRows rows={2} /> : null}
        <ProblemNotice
          error={error}
          action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
        />
        {notes?.length === 0 ? <p className="text-muted">{t('notes.empty')}</p> : null}
        {notes && notes.length > 0 ? (
          <ul aria-label={t('notes.title')} className="flex flex-col gap-4">
            {notes.map((note) => (
              <li key={note.id} className="border-l-2 border-edge pl-4">
                <p className="whitespace-pre-line">{note.body}</p>
                <p className="text-sm text-muted">
                  {t('notes.meta', {
                    author: note.author ?? t('notes.unknownAuthor'),
                    when: formatDateTime(note.writtenAt),
                  })}
                </p>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Section>
  );
}
