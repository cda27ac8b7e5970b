import { ApiProblem } from '../../../api/api-problem.js';
import { ProblemNotice } from '../../../api/problem-notice.js';
import { Notice } from '../../../ui/notice.js';

/** Why a user was not changed. That somebody else was faster is no fault: `stale` says how to go on. */
export function ChangeProblem({ error, stale }: { error: unknown; stale: string }) {
  if (!(error instanceof ApiProblem) || error.code !== 'VERSION_STALE') return <ProblemNotice error={error} />;
  return (
    <Notice tone="warning" role="alert">
      <p>{stale}</p>
    </Notice>
  );
}
