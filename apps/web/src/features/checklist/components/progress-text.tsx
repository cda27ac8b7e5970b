import type { ChecklistProgress } from '@registry/domain/checklist';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/badge.js';

/** "3 av 6", said in full to those who hear it, and how many steps are overdue. */
export function ProgressText({ progress }: { progress: Pick<ChecklistProgress, 'done' | 'total' | 'overdue'> }) {
  const { t } = useTranslation('checklist');
  const { done, total, overdue } = progress;
  if (total === 0) return null;
  return (
    // Positioned, so that what is only read out widens no page around a table that scrolls.
    <span className="relative inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="tabular whitespace-nowrap">
        <span aria-hidden="true">{t('progress', { done, total })}</span>
        <span className="sr-only">{t('progressRead', { done, total })}</span>
      </span>
      {overdue > 0 ? <Badge tone="warning">{t('overdueShort', { count: overdue })}</Badge> : null}
    </span>
  );
}
