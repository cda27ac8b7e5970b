import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { Moment } from '../../../vocabulary/day.js';
import { outboxQuery } from '../api/outbox-query.js';

/** The demonstration's mail, which left for nobody: newest first. */
export function Outbox() {
  const { t } = useTranslation('session');
  const { t: tCommon } = useTranslation('common');
  const { data, error, refetch } = useQuery(outboxQuery);
  if (data === undefined) {
    return error === null ? (
      <SkeletonRows rows={3} />
    ) : (
      <ProblemNotice
        error={error}
        action={<Button onPress={() => void refetch()}>{tCommon('actions.tryAgain')}</Button>}
      />
    );
  }
  if (data.length === 0) return <EmptyState title={t('outbox.empty')}>{t('outbox.emptyText')}</EmptyState>;
  return (
    <ul aria-label={t('outbox.title')} className="flex flex-col gap-4">
      {data.map(({ to, subject, text, at }) => (
        <li key={`${at} ${to} ${subject}`}>
          <Card>
            <h2 className="text-lg font-semibold">{subject}</h2>
            <p className="text-sm text-muted">
              {t('outbox.to', { to })} · <Moment at={at} />
            </p>
            <p className="pt-4 whitespace-pre-line">{text}</p>
          </Card>
        </li>
      ))}
    </ul>
  );
}
