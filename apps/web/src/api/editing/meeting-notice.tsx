import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.js';
import { RadioGroup } from '../../ui/radio-group.js';
import type { MergeConflict, TakenOver } from './three-way-merge.rules.js';
import { choiceName, type Meeting, type Side } from './use-merging-edit.js';

export interface FieldWords<Fields> {
  readonly labelOf: (field: keyof Fields) => string;
  /** A field's value as people read it; empty text for nothing. */
  readonly textOf: (field: keyof Fields, value: Fields[keyof Fields]) => string;
}

interface MeetingNoticeProps<Fields> extends FieldWords<Fields> {
  readonly meeting: Meeting<Fields> | null;
  readonly choices: Partial<Record<keyof Fields, Side>>;
  readonly onChoose: (conflict: MergeConflict<Fields>, side: Side) => void;
}

/** Inside the form: what somebody else saved meanwhile, field by field, and what I choose where both changed. */
export function MeetingNotice<Fields extends object>(props: MeetingNoticeProps<Fields>) {
  const { meeting, choices, onChoose, labelOf, textOf } = props;
  const { t } = useTranslation('editing');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (meeting !== null && meeting.conflicts.length > 0) box.current?.focus();
  }, [meeting]);
  if (meeting === null || meeting.conflicts.length === 0) return null;

  return (
    <div ref={box} tabIndex={-1} className="flex flex-col gap-5">
      <Notice tone="warning" title={whoChanged(meeting.by, t)} role="alert">
        <p>{t('explanation', { count: meeting.conflicts.length })}</p>
        {meeting.takenOver.length > 0 ? (
          <>
            <p className="pt-2">{t('takenOver')}</p>
            <TakenOverList changes={meeting.takenOver} labelOf={labelOf} textOf={textOf} />
          </>
        ) : null}
      </Notice>
      {meeting.conflicts.map((conflict) => (
        <RadioGroup<Side>
          key={String(conflict.field)}
          name={choiceName(conflict.field)}
          label={t('question', { field: labelOf(conflict.field) })}
          description={t('itWas', { value: textOf(conflict.field, conflict.base) || t('nothing') })}
          value={choices[conflict.field] ?? null}
          onChange={(side) => onChoose(conflict, side)}
          options={(['mine', 'theirs'] as const).map((side) => ({
            id: side,
            label: textOf(conflict.field, conflict[side]) || t('nothing'),
            description: side === 'mine' ? t('mine') : whose(meeting.by, t),
          }))}
        />
      ))}
    </div>
  );
}

/** What only they changed, from → to. */
export function TakenOverList<Fields>({
  changes,
  labelOf,
  textOf,
}: FieldWords<Fields> & { changes: readonly TakenOver<Fields>[] }): ReactNode {
  const { t } = useTranslation('editing');
  return (
    <ul className="list-disc pl-5">
      {changes.map(({ field, from, to }) => (
        <li key={`${String(field)} ${textOf(field, to)}`}>
          {labelOf(field)}: {textOf(field, from) || t('nothing')} → {textOf(field, to) || t('nothing')}
        </li>
      ))}
    </ul>
  );
}

type Translate = ReturnType<typeof useTranslation<'editing'>>['t'];

export const whoChanged = (by: readonly string[], t: Translate): string =>
  by.length === 0 ? t('somebodyChanged') : t('changedBy', { names: by.join(', ') });

const whose = (by: readonly string[], t: Translate): string =>
  by.length === 0 ? t('theirs') : t('theirsBy', { names: by.join(', ') });
