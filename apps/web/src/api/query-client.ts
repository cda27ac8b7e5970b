import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.js';

/** Refused is refused: only what may pass by itself is tried again. */
const retry = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof ApiProblem && error.isPassing;

/** @param onSignedOut called when a read finds that the session has ended. */
export const makeQueryClient = (onSignedOut: () => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof ApiProblem && error.code === 'SIGN_IN_REQUIRED') onSignedOut();
      },
    }),
    defaultOptions: { queries: { retry, staleTime: 15_000 }, mutations: { retry: false } },
  });
