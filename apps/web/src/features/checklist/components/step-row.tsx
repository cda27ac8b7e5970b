import type { ChecklistItem } from '@registry/domain/checklist';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { CheckIcon } from '../../../ui/icons.js';
import { wordingOf } from '../wording.js';
import { StepFacts } from './step-facts.js';

interface StepRowProps {
  item: ChecklistItem;
  /** Against which it is overdue. */
  day: string;
  /** Absent where nothing can be changed. */
  onTick?: ((isDone: boolean) => void) | undefined;
  onChange?: (() => void) | undefined;
}

/** One step: whether it is done, and what is known of it. */
export function StepRow({ item, day, onTick, onChange }: StepRowProps) {
  const { t } = useTranslation('checklist');
  const language = useLanguage();
  const step = wordingOf(item, language);
  const isTickable = onTick !== undefined && item.notApplicableReason === null;
  return (
    <li className="flex items-start justify-between gap-3 border-t border-line py-3 last:pb-0">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        {isTickable ? (
          <Checkbox isSelected={item.doneOn !== null} onChange={onTick} className="w-fit">
            {step}
          </Checkbox>
        ) : (
          <p className="flex gap-2.5">
            <StepMark item={item} />
            <span>{step}</span>
          </p>
        )}
        <div className="pl-8">
          <StepFacts item={item} day={day} />
        </div>
      </div>
      {onChange ? (
        <Button size="small" variant="quiet" aria-label={t('changeStep', { step })} onPress={onChange}>
          {t('change')}
        </Button>
      ) : null}
    </li>
  );
}

/** In place of a box, where there is nothing to tick. */
function StepMark({ item: { doneOn, notApplicableReason } }: { item: ChecklistItem }) {
  const { t } = useTranslation('checklist');
  const state = notApplicableReason !== null ? 'isNotApplicable' : doneOn !== null ? 'isDone' : 'isOpen';
  return (
    <span className="mt-0.5 grid size-5.5 shrink-0 place-items-center">
      {state === 'isDone' ? <CheckIcon className="size-5 text-success" /> : null}
      {state === 'isOpen' ? <span aria-hidden="true" className="size-3 rounded-full border-2 border-edge" /> : null}
      {state === 'isNotApplicable' ? <span aria-hidden="true">–</span> : null}
      <span className="sr-only">{t(state)} </span>
    </span>
  );
}
