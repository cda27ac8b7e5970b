import {
  type ChecklistStep,
  type ChecklistStepDraft,
  type ChecklistTemplate,
  isInUse,
} from '@registry/domain/checklist';
import { sectors } from '@registry/domain/sector';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/use-language.js';
import { IconButton } from '../../../ui/button.js';
import { MoreIcon, SortAscendingIcon, SortDescendingIcon } from '../../../ui/icons.js';
import { Menu } from '../../../ui/menu.js';
import { SectorMark } from '../../../vocabulary/sector-mark.js';
import { draftsOf, moved } from '../template-steps.js';
import { wordingOf } from '../wording.js';

interface TemplateListProps {
  template: ChecklistTemplate;
  /** Absent for those who may only read. */
  acts:
    | {
        onEdit: (step: ChecklistStep) => void;
        onRetire: (step: ChecklistStep) => void;
        onOrder: (change: { steps: readonly ChecklistStepDraft[]; version: number }) => void;
      }
    | undefined;
}

/** The steps in use, in order. They are moved by buttons; focus stays with the step that moves. */
export function TemplateList({ template, acts }: TemplateListProps) {
  const { t } = useTranslation('checklist');
  const language = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const [lastMove, setLastMove] = useState<{ id: string; by: -1 | 1 } | null>(null);
  const steps = template.steps.filter(isInUse);
  const place = lastMove === null ? -1 : steps.findIndex(({ id }) => id === lastMove.id);
  const movedStep = steps[place];

  // React puts the row elsewhere, which takes focus away from its button; at either end only the other button is left.
  useEffect(() => {
    if (lastMove === null || place === -1) return;
    const buttonFor = (by: number) =>
      list.current?.querySelector<HTMLElement>(`[data-move="${lastMove.id} ${by}"]:not(:disabled)`);
    (buttonFor(lastMove.by) ?? buttonFor(-lastMove.by))?.focus();
  }, [lastMove, place]);

  const move = (from: number, by: -1 | 1) => {
    const step = steps[from];
    if (step === undefined) return;
    setLastMove({ id: step.id, by });
    acts?.onOrder({ steps: moved(draftsOf(template.steps), from, by), version: template.version });
  };

  return (
    <>
      <ol ref={list} aria-label={t('template.title')} className="flex flex-col">
        {steps.map((step, index) => {
          const name = wordingOf(step, language);
          return (
            <li
              key={step.id}
              className="flex flex-wrap items-start gap-x-3 gap-y-1 border-t border-line py-3 last:pb-0"
            >
              <span className="tabular w-6 shrink-0 text-right text-muted" aria-hidden="true">
                {index + 1}
              </span>
              <span className="min-w-0 flex-1 font-medium">{name}</span>
              {acts ? (
                <span className="flex shrink-0">
                  <IconButton
                    label={t('template.moveUp', { step: name })}
                    data-move={`${step.id} -1`}
                    isDisabled={index === 0}
                    onPress={() => move(index, -1)}
                  >
                    <SortAscendingIcon />
                  </IconButton>
                  <IconButton
                    label={t('template.moveDown', { step: name })}
                    data-move={`${step.id} 1`}
                    isDisabled={index === steps.length - 1}
                    onPress={() => move(index, 1)}
                  >
                    <SortDescendingIcon />
                  </IconButton>
                  <Menu
                    label={t('template.actionsFor', { step: name })}
                    trigger={
                      <IconButton label={t('template.actionsFor', { step: name })}>
                        <MoreIcon />
                      </IconButton>
                    }
                    actions={[
                      { id: 'change', label: t('change'), onAction: () => acts.onEdit(step) },
                      {
                        id: 'retire',
                        label: t('template.retire'),
                        tone: 'danger',
                        onAction: () => acts.onRetire(step),
                      },
                    ]}
                  />
                </span>
              ) : null}
              <StepTerms step={step} />
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {movedStep
          ? t('template.moved', { step: wordingOf(movedStep, language), place: place + 1, count: steps.length })
          : ''}
      </p>
    </>
  );
}

/** Whom a step concerns, whether it is required, and how soon. */
function StepTerms({ step: { sectors: own, isRequired, dueDays } }: { step: ChecklistStep }) {
  const { t } = useTranslation('checklist');
  return (
    <span className="flex basis-full flex-wrap items-center gap-x-3 gap-y-1 pl-9 text-sm text-muted">
      {own.length === sectors.length ? (
        <span>{t('template.allSectors')}</span>
      ) : (
        sectors.filter((sector) => own.includes(sector)).map((sector) => <SectorMark key={sector} sector={sector} />)
      )}
      <span>{isRequired ? t('required') : t('template.optional')}</span>
      <span>{dueDays === null ? t('template.noDue') : t('template.within', { count: dueDays })}</span>
    </span>
  );
}
