import type { RetentionRun as Run } from '@registry/domain/privacy';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { formatDate, formatDateTime } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Badge, type Tone } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { Notice } from '../../../ui/notice.js';
import { showToast } from '../../../ui/toast.js';
import { useUndoRetention } from '../api/use-retention.js';
import { QuarantineDialog } from './quarantine-dialog.js';
import { RetentionRunItems } from './retention-run-items.js';

const tones = {
  rehearsed: 'info',
  quarantined: 'warning',
  done: 'success',
  undone: 'neutral',
} as const satisfies Record<Run['state'], Tone>;

/** The state of a run, as a word. */
export function RetentionState({ state }: { state: Run['state'] }) {
  const { t } = useTranslation('privacy');
  return <Badge tone={tones[state]}>{t(`retention.state.${state}`)}</Badge>;
}

/** A run that waits for a person: a rehearsal to look through, or a quarantine that may be undone. */
export function RetentionRun({ run }: { run: Run }) {
  const { t } = useTranslation('privacy');
  const language = useLanguage();
  const [isStarting, setStarting] = useState(false);
  const undo = useUndoRetention(run.id);
  const { state, items, dueOn, isOverCap } = run;
  const count = items.length;
  const at = formatDateTime(run.startedAt);
  const isRehearsal = state === 'rehearsed';
  return (
    <Card className="flex flex-col gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="tabular text-lg font-semibold">{t('retention.run', { at })}</h3>
        <RetentionState state={state} />
      </div>
      <p>
        {isRehearsal
          ? t('retention.rehearsedText', { count })
          : t('retention.quarantinedText', { count, date: dueOn === null ? '' : formatDate(dueOn, language) })}
      </p>
      {isRehearsal && isOverCap ? (
        <Notice tone="warning" title={t('retention.overCap')}>
          <p>{t('retention.overCapText')}</p>
        </Notice>
      ) : null}
      <AttemptProblem error={undo.error} />
      <RetentionRunItems items={items} />
      {isRehearsal ? (
        count === 0 ? null : (
          <div>
            <Button onPress={() => setStarting(true)}>{t('retention.start')}</Button>
          </div>
        )
      ) : (
        <div>
          <Button
            isDisabled={undo.isPending}
            aria-label={t('retention.undoOf', { at })}
            onPress={() =>
              undo.mutate(undefined, {
                onSuccess: () => showToast({ tone: 'success', title: t('retention.undone') }),
              })
            }
          >
            {t('retention.undo')}
          </Button>
        </div>
      )}
      {isStarting ? <QuarantineDialog run={run} onClose={() => setStarting(false)} /> : null}
    </Card>
  );
}
