import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../../api/api-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { ErrorNotice } from '../../../ui/notice.js';

/** What the server refused while signing in. Says how long to wait when there were too many attempts. */
export function SignInProblem({ error }: { error: unknown }) {
  const { t } = useTranslation('session');
  const minutes = minutesToWait(error);
  if (minutes === undefined) return <ProblemNotice error={error} />;
  return (
    <ErrorNotice title={t('tooMany.title')}>
      <p>{t('tooMany.text', { count: minutes })}</p>
    </ErrorNotice>
  );
}

function minutesToWait(error: unknown): number | undefined {
  if (!(error instanceof ApiProblem) || error.code !== 'TOO_MANY_REQUESTS') return undefined;
  const { retryAfterSeconds: seconds } = error.details;
  return typeof seconds === 'number' ? Math.max(1, Math.ceil(seconds / 60)) : undefined;
}
