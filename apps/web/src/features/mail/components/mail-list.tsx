import type { MailState, OutgoingMail } from '@registry/domain/mail';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Badge, type Tone } from '../../../ui/badge.js';
import { Button } from '../../../ui/button.js';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Segmented } from '../../../ui/segmented.js';
import { ShowMore } from '../../../ui/show-more.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { showToast } from '../../../ui/toast.js';
import { Moment } from '../../../vocabulary/day.js';
import { mailListQuery } from '../api/mail-list-query.js';
import { useSendAgain } from '../api/use-send-again.js';
import { type MailView, mailViews } from '../mail-view.js';

const tones: Record<MailState, Tone> = {
  queued: 'neutral',
  claimed: 'info',
  handing_over: 'info',
  sent: 'success',
  failed: 'danger',
  uncertain: 'warning',
  cancelled: 'neutral',
};

interface MailListProps {
  view: MailView;
  onView: (view: MailView) => void;
}

/** What the registry has sent, or tried to: what waits for a person first. */
export function MailList({ view, onView }: MailListProps) {
  const { t } = useTranslation('mail');
  return (
    <div className="flex flex-col gap-4">
      <Segmented
        label={t('view.label')}
        isLabelHidden
        options={mailViews.map((id) => ({ id, label: t(`view.${id}`) }))}
        value={view}
        onChange={onView}
      />
      <MailOf view={view} />
    </div>
  );
}

function MailOf({ view }: { view: MailView }) {
  const { t } = useTranslation(['mail', 'common']);
  const list = useInfiniteQuery(mailListQuery(view));
  const sendAgain = useSendAgain();
  if (list.data === undefined) {
    if (list.error === null) return <SkeletonRows rows={5} />;
    const again = <Button onPress={() => void list.refetch()}>{t('common:actions.tryAgain')}</Button>;
    return <ProblemNotice error={list.error} title={t('mail:failed')} action={again} />;
  }
  const mails = list.data.pages.flatMap(({ items }) => items);
  const send = ({ id, to }: OutgoingMail) =>
    sendAgain.mutate(id, {
      onSuccess: () => showToast({ tone: 'success', title: t('mail:queuedAgain', { to }) }),
    });
  const isAttention = view === 'attention';
  return (
    <>
      <AttemptProblem error={sendAgain.error} />
      <DataTable
        caption={t('mail:caption')}
        rows={mails}
        rowKey={({ id }) => id}
        isStale={list.isPlaceholderData}
        empty={
          <EmptyState title={t(isAttention ? 'mail:attentionEmpty' : 'mail:empty')}>
            {t(isAttention ? 'mail:attentionEmptyText' : 'mail:emptyText')}
          </EmptyState>
        }
        columns={[
          { key: 'to', header: t('mail:column.to'), isRowHeader: true, cell: ({ to }) => to },
          { key: 'kind', header: t('mail:column.kind'), cell: ({ kind }) => t(`mail:kind.${kind}`) },
          { key: 'state', header: t('mail:column.state'), cell: (mail) => <State mail={mail} /> },
          {
            key: 'at',
            header: t('mail:column.at'),
            className: 'tabular whitespace-nowrap',
            cell: ({ sentAt, createdAt }) => <Moment at={sentAt ?? createdAt} />,
          },
          { key: 'attempts', header: t('mail:column.attempts'), align: 'end', cell: ({ attempts }) => attempts },
          {
            key: 'act',
            header: t('mail:column.act'),
            cell: (mail) =>
              isResendable(mail) ? (
                <Button
                  size="small"
                  isDisabled={sendAgain.isPending}
                  aria-label={`${t('mail:again')}: ${t(`mail:kind.${mail.kind}`)}, ${mail.to}`}
                  onPress={() => send(mail)}
                >
                  {sendAgain.isPending && sendAgain.variables === mail.id ? t('mail:sending') : t('mail:again')}
                </Button>
              ) : null,
          },
        ]}
      />
      {mails.length === 0 ? null : (
        <ShowMore
          shown={mails.length}
          total={list.data.pages[0]?.total ?? mails.length}
          hasMore={list.hasNextPage}
          isLoading={list.isFetchingNextPage}
          onShowMore={() => void list.fetchNextPage()}
        />
      )}
    </>
  );
}

const isResendable = ({ state }: OutgoingMail): boolean => state === 'failed' || state === 'uncertain';

function State({ mail }: { mail: OutgoingMail }) {
  const { t } = useTranslation('mail');
  return (
    <div className="flex flex-col items-start gap-1">
      <Badge tone={tones[mail.state]}>{t(`state.${mail.state}`)}</Badge>
      {mail.failure === null || !isResendable(mail) ? null : (
        <span className="text-sm text-muted">{t('code', { code: mail.failure })}</span>
      )}
      {mail.state === 'uncertain' ? <span className="max-w-72 text-sm text-muted">{t('uncertainHelp')}</span> : null}
    </div>
  );
}
