import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../ui/notice.js';
import { ApiProblem } from './api-problem.js';
import { problemSentence } from './problem-sentence.js';

/** Whatever was thrown, as a notice with what to do and the trace id. Renders nothing when nothing was. */
export function ProblemNotice({ error, title, action }: { error: unknown; title?: string; action?: ReactNode }) {
  const { t } = useTranslation('errors');
  const { t: common } = useTranslation('common');
  if (error === null || error === undefined) return null;
  return (
    <ErrorNotice
      title={title ?? common('failure.title')}
      traceId={error instanceof ApiProblem ? error.traceId : undefined}
      action={action}
    >
      <p>{problemSentence(error, t)}</p>
    </ErrorNotice>
  );
}
