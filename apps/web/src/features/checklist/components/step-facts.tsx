import { type ChecklistItem, daysOverdue, isSettled } from '@registry/domain/checklist';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Badge } from '../../../ui/badge.js';

/** What is known of a step, below its name. */
export function StepFacts({ item, day }: { item: ChecklistItem; day: string }) {
  const { t } = useTranslation('checklist');
  const language = useLanguage();
  const over = daysOverdue(item, day);
  const facts = [
    item.isRequired ? t('required') : null,
    item.doneOn === null ? null : t('doneOn', { date: formatDate(item.doneOn, language) }),
    isSettled(item) || item.dueOn === null ? null : t('dueOn', { date: formatDate(item.dueOn, language) }),
    item.owner === null ? null : t('owner', { name: item.owner.name }),
  ].filter((fact) => fact !== null);
  return (
    <div className="flex flex-col gap-1 text-sm text-muted">
      {facts.length === 0 && over === 0 ? null : (
        <p className="flex flex-wrap items-center gap-x-1.5 gap-y-1">
          {facts.join(' · ')}
          {over > 0 ? <Badge tone="warning">{t('daysOver', { count: over })}</Badge> : null}
        </p>
      )}
      {item.notApplicableReason === null ? null : (
        <p className="wrap-anywhere">{t('notApplicable', { reason: item.notApplicableReason })}</p>
      )}
      {item.note === null ? null : (
        <p className="wrap-anywhere whitespace-pre-line">{t('note', { note: item.note })}</p>
      )}
    </div>
  );
}
