import { checkInput, type FieldError } from '@registry/domain/error';
import type { TFunction } from 'i18next';
import type { z } from 'zod';
import { ApiProblem } from './api-problem.js';
import { fieldSentence } from './problem-sentence.js';

/** Sentences by field name, as `<Form errors>` takes them. */
export type FormProblems = Readonly<Record<string, string>>;

type Translate = TFunction<'errors'>;

/** `/contact/email` (JSON Pointer, RFC 6901) as a field is named in a form: `contact.email`. */
export const fieldNameOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

/** The first sentence for each field, in the order given. */
function fieldProblems(errors: readonly FieldError[], t: Translate): FormProblems {
  const problems: Record<string, string> = {};
  for (const error of errors) problems[fieldNameOf(error.pointer)] ??= fieldSentence(error, t);
  return problems;
}

/** What the server refused, by field; empty when it refused something else (show the problem's own sentence then). */
export function formProblems(error: unknown, t: Translate): FormProblems {
  return error instanceof ApiProblem ? fieldProblems(error.errors, t) : {};
}

/**
 * Checks what was typed by the same schema as the server will.
 * @returns the parsed input, or the sentences to show.
 */
export function checkForm<Schema extends z.ZodType>(
  schema: Schema,
  typed: unknown,
  t: Translate,
): { input: z.output<Schema>; problems?: undefined } | { input?: undefined; problems: FormProblems } {
  const result = checkInput(schema, typed);
  return result.ok ? { input: result.data } : { problems: fieldProblems(result.errors, t) };
}
