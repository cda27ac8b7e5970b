import { ApiProblem } from './api-problem.js';

/** Whether a personal link is of no use: unknown or too old, or no link at all, because a mail program cut its end off. */
export const isLinkRefused = (error: unknown): boolean =>
  error instanceof ApiProblem &&
  (error.code === 'LINK_REFUSED' || error.errors.some(({ pointer }) => pointer === '/secret'));
