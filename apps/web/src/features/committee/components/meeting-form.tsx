import { civilDate } from '@registry/domain/calendar';
import type { CommitteeMeeting } from '@registry/domain/committee';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formProblems } from '../../../api/form-problems.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { type FieldErrors, Form } from '../../../ui/form.js';
import { PartialDateField } from '../../../ui/partial-date-field.js';
import { showToast } from '../../../ui/toast.js';
import { useNoteMeeting, useRemoveMeeting } from '../api/use-meetings.js';

interface MeetingFormProps {
  /** The day of the meeting as typed: decisions are entered with it. */
  day: string;
  onDay: (day: string) => void;
  /** A meeting was noted; the page must go on showing what it showed. */
  onNoted: (meeting: CommitteeMeeting) => void;
}

/** Which day the committee meets: decisions take effect on it, and the next page begins after it. */
export function MeetingForm({ day, onDay, onNoted }: MeetingFormProps) {
  const { t } = useTranslation(['committee', 'common']);
  const { t: tErrors } = useTranslation('errors');
  const language = useLanguage();
  const [problems, setProblems] = useState<FieldErrors>();
  const note = useNoteMeeting();
  const remove = useRemoveMeeting();

  const submit = () => {
    if (!civilDate.safeParse(day).success) {
      setProblems({ heldOn: tErrors('field.DATE_INVALID') });
      return;
    }
    setProblems(undefined);
    note.mutate(day, {
      onSuccess: (meeting) => {
        onNoted(meeting);
        showToast({
          tone: 'success',
          title: t('committee:meeting.noted', { date: formatDate(meeting.heldOn, language) }),
          description: t('committee:meeting.notedText'),
          action: { label: t('common:actions.undo'), onAction: () => remove.mutate(meeting.id) },
        });
      },
      onError: (error) => setProblems(formProblems(error, tErrors)),
    });
  };

  return (
    <div className="rounded-card border border-line bg-surface p-4 shadow-card sm:p-5">
      <Form errors={problems} onSubmit={submit}>
        <ProblemNotice error={note.error ?? remove.error} />
        <div className="flex flex-wrap items-end gap-3">
          <PartialDateField
            name="heldOn"
            label={t('committee:meeting.day')}
            description={t('committee:meeting.dayHelp')}
            value={day}
            onChange={onDay}
            className="w-48"
          />
          <Button type="submit" isDisabled={note.isPending}>
            {t('committee:meeting.note')}
          </Button>
        </div>
      </Form>
    </div>
  );
}
