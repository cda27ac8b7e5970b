import type { ErasureRequest } from '@registry/domain/privacy';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Unanswered } from '../../../api/unanswered.js';
import { Badge, type Tone } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { DescriptionList } from '../../../ui/description-list.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Day, Moment } from '../../../vocabulary/day.js';
import { erasuresQuery } from '../api/erasures-query.js';
import { CancelErasureDialog } from './cancel-erasure-dialog.js';
import { ErasureDialog } from './erasure-dialog.js';

const tones = {
  requested: 'warning',
  approved: 'info',
  done: 'success',
  cancelled: 'neutral',
} as const satisfies Record<ErasureRequest['state'], Tone>;

/** Everybody who asked to be erased, and what has become of it. */
export function ErasureList() {
  const { t } = useTranslation('privacy');
  const query = useQuery(erasuresQuery);
  const { data } = query;
  if (data === undefined) return <Unanswered query={query} />;
  if (data.length === 0) return <EmptyState title={t('erasures.none')}>{t('erasures.noneText')}</EmptyState>;
  return (
    <ul className="flex flex-col gap-4">
      {data.map((request) => (
        <li key={request.id}>
          <ErasureItem request={request} />
        </li>
      ))}
    </ul>
  );
}

function ErasureItem({ request }: { request: ErasureRequest }) {
  const { t } = useTranslation('privacy');
  const [open, setOpen] = useState<'review' | 'cancel'>();
  const { state, subjectKind, requestedAt, dueOn, decisionReference, doneAt } = request;
  const name = request.subjectName ?? t('erasures.nobody');
  const isOpen = state === 'requested' || state === 'approved';
  return (
    <Card className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="text-lg font-semibold wrap-anywhere">{name}</h2>
        <Badge tone={tones[state]}>{t(`erasures.state.${state}`)}</Badge>
        <span className="text-sm text-muted">{t(`erasures.kind.${subjectKind}`)}</span>
      </div>
      <DescriptionList
        items={[
          { term: t('erasures.requestedAt'), value: <Moment at={requestedAt} /> },
          ...(isOpen ? [{ term: t('erasures.dueOn'), value: <Day on={dueOn} /> }] : []),
          ...(doneAt === null ? [] : [{ term: t('erasures.doneAt'), value: <Moment at={doneAt} /> }]),
          ...(decisionReference === null ? [] : [{ term: t('erasures.decision'), value: decisionReference }]),
        ]}
      />
      {isOpen ? (
        <div className="flex flex-wrap gap-3">
          <Button aria-label={t('erasures.reviewOf', { name })} onPress={() => setOpen('review')}>
            {t('erasures.review')}
          </Button>
          <Button variant="quiet" aria-label={t('erasures.cancelOf', { name })} onPress={() => setOpen('cancel')}>
            {t('erasures.cancel')}
          </Button>
        </div>
      ) : null}
      {open === 'review' ? <ErasureDialog request={request} name={name} onClose={() => setOpen(undefined)} /> : null}
      {open === 'cancel' ? (
        <CancelErasureDialog requestId={request.id} name={name} onClose={() => setOpen(undefined)} />
      ) : null}
    </Card>
  );
}
