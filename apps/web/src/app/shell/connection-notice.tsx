import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/api-problem.js';
import { Notice } from '../../ui/notice.js';

const pause = 5000;

const answers = () =>
  fetch('/api/health', { cache: 'no-store' }).then(
    (response) => response.status < 500,
    () => false,
  );

/** Says that the server cannot be reached, asks again until it can, and then reads anew what failed. */
export function ConnectionNotice() {
  const { t } = useTranslation('common');
  const queryClient = useQueryClient();
  const [isLost, setLost] = useState(false);

  useEffect(() => {
    const lose = () => setLost(true);
    const seen = (error: unknown) => error instanceof ApiProblem && error.code === 'NO_ANSWER';
    const stopQueries = queryClient.getQueryCache().subscribe(({ query }) => {
      if (seen(query.state.fetchFailureReason)) lose();
    });
    const stopMutations = queryClient.getMutationCache().subscribe(({ mutation }) => {
      if (seen(mutation?.state.failureReason)) lose();
    });
    window.addEventListener('offline', lose);
    return () => {
      stopQueries();
      stopMutations();
      window.removeEventListener('offline', lose);
    };
  }, [queryClient]);

  useEffect(() => {
    if (!isLost) return;
    const timer = setInterval(async () => {
      if (!(await answers())) return;
      setLost(false);
      await queryClient.refetchQueries({ type: 'active' });
    }, pause);
    return () => clearInterval(timer);
  }, [isLost, queryClient]);

  return (
    <div role="status" className="mx-auto w-full max-w-7xl px-4 sm:px-6">
      {isLost ? (
        <div className="pt-4">
          <Notice tone="warning" title={t('connection.lost')}>
            {t('connection.lostText')}
          </Notice>
        </div>
      ) : null}
    </div>
  );
}
