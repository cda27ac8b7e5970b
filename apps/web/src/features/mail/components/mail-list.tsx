import type { OutgoingMail } from '@registry/domain/mail';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Button } from '../../../ui/button.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Segmented } from '../../../ui/segmented.js';
import { ShowMore } from '../../../ui/show-more.js';
import { SkeletonRows } from '../../../ui/skeleton.js';
import { showToast } from '../../../ui/toast.js';
import { mailListQuery } from '../api/mail-list-query.js';
import { useSendAgain } from '../api/use-send-again.js';
import { type MailView, mailViews } from '../mail-view.js';
import { isResendable, MailRows } from './mail-rows.js';

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
  const actOf = (mail: OutgoingMail): ReactNode =>
    isResendable(mail) ? (
      <Button
        size="small"
        isDisabled={sendAgain.isPending}
        aria-label={`${t('mail:again')}: ${t(`mail:kind.${mail.kind}`)}, ${mail.to}`}
        onPress={() => send(mail)}
      >
        {sendAgain.isPending && sendAgain.variables === mail.id ? t('mail:sending') : t('mail:again')}
      </Button>
    ) : null;
  return (
    <>
      <AttemptProblem error={sendAgain.error} />
      {mails.length === 0 ? (
        <EmptyState title={t(isAttention ? 'mail:attentionEmpty' : 'mail:empty')}>
          {t(isAttention ? 'mail:attentionEmptyText' : 'mail:emptyText')}
        </EmptyState>
      ) : (
        <MailRows mails={mails} isStale={list.isPlaceholderData} actOf={actOf} />
      )}
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
