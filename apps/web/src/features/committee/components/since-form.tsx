import { datedFrom, partialDate } from '@registry/domain/calendar';
import type { CommitteePage } from '@registry/domain/committee';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { ButtonLink } from '../../../ui/link.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';

interface SinceFormProps {
  page: Pick<CommitteePage, 'since' | 'meetings'>;
  onSince: (day: string) => void;
}

/** So many of the latest meetings are one press away. */
const offered = 3;

/** Since when: a meeting, or any day. */
export function SinceForm({ page, onSince }: SinceFormProps) {
  const { t } = useTranslation('committee');
  const { t: tErrors } = useTranslation('errors');
  const language = useLanguage();
  const [typed, setTyped] = useState(page.since);
  const [shown, setShown] = useState(page.since);
  const [problem, setProblem] = useState<string>();
  if (shown !== page.since) {
    setShown(page.since);
    setTyped(page.since);
    setProblem(undefined);
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = partialDate.safeParse(typed);
    if (!parsed.success) {
      setProblem(tErrors('field.DATE_INVALID'));
      return;
    }
    setProblem(undefined);
    onSince(datedFrom(parsed.data).effectiveOn);
  };

  return (
    <div className="flex flex-col gap-3 rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3" noValidate>
        <PartialDateField
          name="sedan"
          label={t('since.day')}
          description={t('since.help')}
          value={typed}
          onChange={setTyped}
          className="w-48"
          {...(problem === undefined ? {} : { error: problem })}
        />
        <Button type="submit">{t('since.show')}</Button>
      </form>
      {page.meetings.length > 0 ? (
        <nav aria-label={t('since.meetings')} className="flex flex-wrap items-center gap-2">
          {page.meetings.slice(0, offered).map(({ id, heldOn }) => (
            <ButtonLink
              key={id}
              to="/arbetsutskott"
              search={{ sedan: heldOn }}
              size="small"
              aria-current={heldOn === page.since ? 'page' : undefined}
            >
              {t('since.meeting', { date: formatDate(heldOn, language) })}
            </ButtonLink>
          ))}
        </nav>
      ) : null}
    </div>
  );
}
