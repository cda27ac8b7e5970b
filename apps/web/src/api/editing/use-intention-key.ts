import { useRef } from 'react';
import { ApiProblem } from '../api-problem.js';

/**
 * The `Idempotency-Key` of what somebody is about to do: the same while it is unknown whether the server did it, so that
 * sending again has one effect; a new one when the server refused, since what is sent next is something else.
 */
export function useIntentionKey() {
  const key = useRef<string>(undefined);
  return {
    get: (): string => {
      key.current ??= crypto.randomUUID();
      return key.current;
    },
    settle: (error: unknown): void => {
      if (!(error instanceof ApiProblem && error.isPassing)) key.current = undefined;
    },
  };
}
