import type { OwnErasure } from '@registry/domain/privacy';
import { useTranslation } from 'react-i18next';
import { AttemptProblem } from '../../../api/editing/attempt-problem.js';
import { dayOfInstant, formatDate } from '../../../i18n/format.js';
import { useLanguage } from '../../../i18n/use-language.js';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { showToast } from '../../../ui/toast.js';
import { useTakeBackErasure } from '../api/use-own-erasure.js';

/** A request that waits: since when, until when, and a way to take it back. */
export function WaitingErasure({ request: { state, requestedAt, dueOn } }: { request: OwnErasure }) {
  const { t } = useTranslation('account');
  const language = useLanguage();
  const takeBack = useTakeBackErasure();
  const isApproved = state === 'approved';
  return (
    <div className="flex flex-col items-start gap-4">
      <Notice
        tone={isApproved ? 'warning' : 'info'}
        title={t('erasure.waiting', { date: formatDate(dayOfInstant(requestedAt), language) })}
      >
        <p>{t(isApproved ? 'erasure.approvedText' : 'erasure.requestedText', { date: formatDate(dueOn, language) })}</p>
      </Notice>
      <AttemptProblem error={takeBack.error} />
      <Button
        isDisabled={takeBack.isPending}
        onPress={() =>
          takeBack.mutate(undefined, {
            onSuccess: () => showToast({ tone: 'success', title: t('erasure.takenBack') }),
          })
        }
      >
        {t('erasure.takeBack')}
      </Button>
    </div>
  );
}
