import type { FieldError } from '@registry/domain/error';
import type { TFunction } from 'i18next';
import { ApiProblem } from './api-problem.js';

type Translate = TFunction<'errors'>;

/** What happened and what to do, in the reader's language. Takes anything that was thrown. */
export function problemSentence(error: unknown, t: Translate): string {
  if (!(error instanceof ApiProblem) || error.code === 'ANSWER_UNREADABLE') return t('unreadableAnswer');
  if (error.code === 'NO_ANSWER') return t('noAnswer');
  return t(`code.${error.code}`);
}

/** What is wrong with one field, in the reader's language. */
export function fieldSentence({ code, limit }: Pick<FieldError, 'code' | 'limit'>, t: Translate): string {
  return t(`field.${code}`, { limit: limit ?? 0 });
}
