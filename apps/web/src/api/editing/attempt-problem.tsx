import { type ReactNode, useEffect, useRef } from 'react';
import { ApiProblem } from '../api-problem.js';
import { ProblemNotice } from '../problem-notice.js';

interface AttemptProblemProps {
  /** What was thrown at the last attempt. */
  error: unknown;
  /** A notice of its own, for a problem that the form knows more about. */
  children?: ReactNode;
}

/**
 * Why the last attempt was refused, at the top of its form: gets focus, since the button that was pressed may be far
 * below. Silent about what the form's own summary says field by field.
 */
export function AttemptProblem({ error, children }: AttemptProblemProps) {
  const box = useRef<HTMLDivElement>(null);
  const isSaidByField = error instanceof ApiProblem && error.errors.length > 0;
  const isShown = error !== null && error !== undefined && !isSaidByField;
  useEffect(() => {
    if (isShown && error) {
      box.current?.focus({ preventScroll: true });
      box.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [isShown, error]);
  if (!isShown) return null;
  return (
    <div ref={box} tabIndex={-1}>
      {children ?? <ProblemNotice error={error} />}
    </div>
  );
}
