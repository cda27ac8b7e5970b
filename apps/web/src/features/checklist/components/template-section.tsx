import type { ChecklistStep, ChecklistTemplate } from '@registry/domain/checklist';
import { isInUse } from '@registry/domain/checklist';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Section } from '../../../ui/card.js';
import { PlusIcon } from '../../../ui/icons.js';
import { Notice } from '../../../ui/notice.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { showToast } from '../../../ui/toast.js';
import { templateQuery } from '../api/template-query.js';
import { useChangeTemplate } from '../api/use-change-template.js';
import { draftOf, draftsOf } from '../template-steps.js';
import { wordingOf } from '../wording.js';
import { StepDialog } from './step-dialog.js';
import { TemplateList } from './template-list.js';

/** The steps of the way in: read by all, and changed by those who may. */
export function TemplateSection({ mayChange }: { mayChange: boolean }) {
  const { t } = useTranslation('checklist');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(templateQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <div id="checklista">
      <Section
        title={t('template.title')}
        description={t('template.text')}
        actions={
          mayChange && data ? (
            <Button size="small" onPress={() => setAdding(true)}>
              <PlusIcon className="size-4" />
              {t('template.add')}
            </Button>
          ) : null
        }
      >
        {data === undefined ? (
          error === null ? (
            <SkeletonRows rows={6} />
          ) : (
            <ProblemNotice
              error={error}
              title={t('failed')}
              action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
            />
          )
        ) : (
          <TemplateSteps template={data} mayChange={mayChange} />
        )}
        {isAdding && data ? <StepDialog template={data} step={null} onClose={() => setAdding(false)} /> : null}
      </Section>
    </div>
  );
}

function TemplateSteps({ template, mayChange }: { template: ChecklistTemplate; mayChange: boolean }) {
  const { t } = useTranslation('checklist');
  const language = useLanguage();
  const [editing, setEditing] = useState<ChecklistStep | null>(null);
  const { mutate, error } = useChangeTemplate();
  const steps = template.steps.filter(isInUse);
  const retired = template.steps.filter((step) => !isInUse(step));

  const restore = (step: ChecklistStep, now: ChecklistTemplate) =>
    mutate(
      { steps: [...draftsOf(now.steps), draftOf(step)], version: now.version },
      {
        onSuccess: () =>
          showToast({ tone: 'success', title: t('template.restored', { step: wordingOf(step, language) }) }),
      },
    );
  const retire = (step: ChecklistStep) =>
    mutate(
      { steps: draftsOf(template.steps).filter(({ id }) => id !== step.id), version: template.version },
      {
        onSuccess: ({ version }) =>
          showToast({
            tone: 'success',
            title: t('template.retired', { step: wordingOf(step, language) }),
            // The order it had, too.
            action: { label: t('undo'), onAction: () => mutate({ steps: draftsOf(template.steps), version }) },
          }),
      },
    );

  return (
    <>
      {error instanceof ApiProblem && error.code === 'VERSION_STALE' ? (
        <Notice tone="warning" role="alert">
          {t('template.stale')}
        </Notice>
      ) : (
        <ProblemNotice error={error} />
      )}
      {steps.length === 0 ? <p className="text-muted">{t('template.empty')}</p> : null}
      <TemplateList
        template={template}
        acts={mayChange ? { onEdit: setEditing, onRetire: retire, onOrder: mutate } : undefined}
      />
      {retired.length === 0 ? null : (
        <details className="pt-5">
          <summary className="min-h-6 w-fit cursor-pointer text-sm text-muted">
            {t('template.retiredTitle', { count: retired.length })}
          </summary>
          <ul className="flex flex-col pt-2">
            {retired.map((step) => (
              <li
                key={step.id}
                className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-2.5"
              >
                <span className="flex min-w-0 flex-col">
                  {wordingOf(step, language)}
                  <span className="text-sm text-muted">
                    {t('template.retiredOn', { date: formatDate(step.retiredOn ?? step.addedOn, language) })}
                  </span>
                </span>
                {mayChange ? (
                  <Button
                    size="small"
                    aria-label={t('template.restoreStep', { step: wordingOf(step, language) })}
                    onPress={() => restore(step, template)}
                  >
                    {t('template.restore')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      )}
      {editing ? <StepDialog template={template} step={editing} onClose={() => setEditing(null)} /> : null}
    </>
  );
}
