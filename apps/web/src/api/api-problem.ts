import type { ErrorCode, FieldError } from '@registry/domain/error';

/** What can go wrong: what the server says, and the two things that it cannot. */
export type ProblemCode = ErrorCode | 'NO_ANSWER' | 'ANSWER_UNREADABLE';

interface ProblemFacts {
  code: ProblemCode;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  errors?: readonly FieldError[];
  details?: Readonly<Record<string, unknown>>;
  traceId?: string | undefined;
  cause?: unknown;
}

/** A call that failed. {@link problemSentence} says it to the reader. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly status: number;
  readonly errors: readonly FieldError[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly traceId: string | undefined;

  constructor({ code, status, errors = [], details = {}, traceId, cause }: ProblemFacts) {
    super(code, cause === undefined ? undefined : { cause });
    this.code = code;
    this.status = status;
    this.errors = errors;
    this.details = details;
    this.traceId = traceId;
  }

  /** Whether the same call may well succeed in a moment: no answer, or a server in trouble. */
  get isPassing(): boolean {
    return this.code === 'NO_ANSWER' || this.status >= 502;
  }
}
