import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { PlusIcon } from '../../../ui/icons.js';
import { TextArea, TextField } from '../../../ui/text-field.js';
import { tagsQuery } from '../api/tags-query.js';
import { tagsIn } from '../registration-draft.js';
import type { RegistrationPartProps } from './registration-part.js';

/** What can be known from the start, and need not be. */
export function RegistrationMore({ draft, change }: RegistrationPartProps) {
  const { t } = useTranslation('partners');
  return (
    <Section title={t('register.more.title')} description={t('register.more.text')}>
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          label={t('register.more.shortName')}
          name="shortName"
          description={t('register.more.shortNameHelp')}
          isOptional
          value={draft.shortName}
          onChange={(shortName) => change({ shortName })}
          autoComplete="off"
          className="sm:col-span-2"
          inputClassName="sm:max-w-80"
        />
        <TextField
          label={t('register.more.website')}
          name="website"
          isOptional
          inputMode="url"
          value={draft.website}
          onChange={(website) => change({ website })}
          autoComplete="off"
        />
        <TextField
          label={t('register.more.phone')}
          name="phone"
          isOptional
          type="tel"
          value={draft.phone}
          onChange={(phone) => change({ phone })}
          autoComplete="off"
        />
        <TextField
          label={t('register.more.email')}
          name="email"
          description={t('register.more.emailHelp')}
          isOptional
          type="email"
          value={draft.email}
          onChange={(email) => change({ email })}
          autoComplete="off"
          className="sm:col-span-2"
        />
        <TextField
          label={t('register.more.caseNumber')}
          name="caseNumber"
          isOptional
          value={draft.caseNumber}
          onChange={(caseNumber) => change({ caseNumber })}
          autoComplete="off"
        />
        <div className="flex flex-col gap-2 sm:col-span-2">
          <TextField
            label={t('register.more.tags')}
            name="tags"
            description={t('register.more.tagsHelp')}
            isOptional
            value={draft.tags}
            onChange={(tags) => change({ tags })}
            autoComplete="off"
          />
          <TagsInUse draft={draft} change={change} />
        </div>
        <TextArea
          label={t('register.more.sectorNote')}
          name="sectorNote"
          description={t('register.more.sectorNoteHelp')}
          isOptional
          rows={2}
          value={draft.sectorNote}
          onChange={(sectorNote) => change({ sectorNote })}
          className="sm:col-span-2"
        />
      </div>
    </Section>
  );
}

/** The commonest tags, so that the same thing is not called by two names. */
function TagsInUse({ draft, change }: RegistrationPartProps) {
  const { t } = useTranslation('partners');
  const { data: inUse = [] } = useQuery(tagsQuery);
  const typed = tagsIn(draft.tags);
  const offered = inUse
    .toSorted((one, other) => other.count - one.count)
    .slice(0, 12)
    .filter(({ tag }) => !typed.includes(tag));
  if (offered.length === 0) return null;
  return (
    <ul aria-label={t('register.more.tagsInUse')} className="flex flex-wrap gap-2">
      {offered.map(({ tag }) => (
        <li key={tag}>
          <Button
            size="small"
            onPress={({ target }) => {
              change({ tags: [...typed, tag].join(', ') });
              // The button goes with its tag; its neighbours are still there to press.
              target.closest('ul')?.querySelector<HTMLElement>('button')?.focus();
            }}
          >
            <PlusIcon className="size-4" />
            {tag}
          </Button>
        </li>
      ))}
    </ul>
  );
}
