import type { ErasureDraft } from '@registry/domain/privacy';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../api/problem-notice.js';
import { useSearch } from '../../features/search/api/use-search.js';
import { usersQuery } from '../../features/settings/api/users-query.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { SearchField } from '../../ui/search-field.js';
import type { PersonAct } from './use-person-acts.js';

interface Person {
  readonly subject: ErasureDraft;
  readonly name: string;
  readonly about: string;
}

interface ChoosePersonDialogProps {
  onChoose: (person: { act: PersonAct; subject: ErasureDraft; name: string }) => void;
  onClose: () => void;
}

/** Who asked: found among contacts, former ones too, and those who work with the registry. */
export function ChoosePersonDialog({ onChoose, onClose }: ChoosePersonDialogProps) {
  const { t } = useTranslation('privacy');
  const [typed, setTyped] = useState('');
  const { people, isSearching, error } = usePeople(typed);
  const isTyped = typed.trim() !== '';
  return (
    <Dialog isOpen isFormDialog onClose={onClose} title={t('choose.title')}>
      <div className="flex flex-col gap-4">
        <p className="text-muted">{t('choose.text')}</p>
        <SearchField label={t('choose.search')} value={typed} onChange={setTyped} autoFocus />
        <ProblemNotice error={error} />
        <p role="status" className="text-sm text-muted">
          {isTyped && !isSearching ? t('choose.found', { count: people.length }) : ''}
        </p>
        <ul aria-label={t('choose.results')} className="flex flex-col">
          {people.map(({ subject, name, about }) => (
            <li
              key={`${subject.subjectKind}:${subject.subjectId}`}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line py-3"
            >
              <span className="min-w-0 flex-1 basis-40 wrap-anywhere">
                {name}
                <span className="block text-sm text-muted">{about}</span>
              </span>
              <span className="flex flex-wrap gap-2">
                {(['erase', 'export'] as const).map((act) => (
                  <Button
                    key={act}
                    size="small"
                    aria-label={t(`choose.${act}Of`, { name })}
                    onPress={() => onChoose({ act, subject, name })}
                  >
                    {t(`choose.${act}`)}
                  </Button>
                ))}
              </span>
            </li>
          ))}
        </ul>
        <p className="text-sm text-muted">{t('choose.subscribers')}</p>
      </div>
    </Dialog>
  );
}

/** The people who fit what is typed: those with an account here first. */
function usePeople(typed: string): { people: Person[]; isSearching: boolean; error: unknown } {
  const { t } = useTranslation('privacy');
  const { t: tCommon } = useTranslation('common');
  const { found, isSearching, error } = useSearch(typed);
  const { data: users = [] } = useQuery(usersQuery);
  const sought = typed.trim().toLocaleLowerCase();
  const working: Person[] =
    sought === ''
      ? []
      : users
          .filter(({ name, email }) => `${name} ${email}`.toLocaleLowerCase().includes(sought))
          .map(({ id, name, role }) => ({
            subject: { subjectKind: 'user', subjectId: id },
            name,
            about: tCommon(`role.${role}`),
          }));
  const acting: Person[] = found.contacts.map(({ id, name, partnerName, isCurrent }) => ({
    subject: { subjectKind: 'contact', subjectId: id },
    name,
    about: isCurrent ? partnerName : t('choose.former', { partner: partnerName }),
  }));
  return { people: [...working, ...acting], isSearching, error };
}
