import { z } from 'zod';

/**
 * Every error that the API can answer with, and its HTTP status. The one home of error codes: the API answers with
 * them (RFC 9457, member `code`), the web has a sentence for each in both languages, the documentation lists them.
 */
export const errorTable = {
  REQUEST_INVALID: { status: 400 },
  REQUEST_MALFORMED: { status: 400 },
  CURSOR_INVALID: { status: 400 },
  SIGN_IN_REQUIRED: { status: 401 },
  SIGN_IN_CODE_REFUSED: { status: 401 },
  PERMISSION_DENIED: { status: 403 },
  ORIGIN_REFUSED: { status: 403 },
  RESOURCE_NOT_FOUND: { status: 404 },
  PARTNER_NAME_TAKEN: { status: 409 },
  STATUS_STEP_NOT_ALLOWED: { status: 409 },
  STATUS_CHANGE_SUPERSEDED: { status: 409 },
  STATUS_HISTORY_EMPTY: { status: 409 },
  SECTOR_UNCHANGED: { status: 409 },
  SECTOR_CHANGE_SUPERSEDED: { status: 409 },
  SECTOR_HISTORY_EMPTY: { status: 409 },
  EFFECTIVE_DATE_TOO_FAR_AHEAD: { status: 409 },
  CHECKLIST_INCOMPLETE: { status: 409 },
  CONTACT_PRIMARY_TAKEN: { status: 409 },
  CONTACT_ENDED: { status: 409 },
  CONTACT_EMAIL_TAKEN: { status: 409 },
  COMMITTEE_MEETING_NOTED: { status: 409 },
  USER_EMAIL_TAKEN: { status: 409 },
  USER_LAST_ADMINISTRATOR: { status: 409 },
  IMPORT_ALREADY_COMMITTED: { status: 409 },
  IMPORT_OUTDATED: { status: 409 },
  IMPORT_UNREADABLE: { status: 422 },
  INVITATION_REFUSED: { status: 410 },
  MAIL_NOT_RESENDABLE: { status: 409 },
  LINK_REFUSED: { status: 410 },
  SUBSCRIPTION_ENDED: { status: 409 },
  PROPOSAL_PENDING: { status: 409 },
  PROPOSAL_DECIDED: { status: 409 },
  ROUND_STATE_REFUSED: { status: 409 },
  ROUND_AUDIENCE_CHANGED: { status: 409 },
  ROUND_DEADLINE_PASSED: { status: 409 },
  ERASURE_PENDING: { status: 409 },
  ERASURE_DECIDED: { status: 409 },
  ERASURE_DECISION_REQUIRED: { status: 409 },
  NOTICE_COUNT_CHANGED: { status: 409 },
  RETENTION_OVER_CAP: { status: 409 },
  RETENTION_STATE_REFUSED: { status: 409 },
  VERSION_STALE: { status: 412 },
  REQUEST_TOO_LARGE: { status: 413 },
  CONTENT_TYPE_UNSUPPORTED: { status: 415 },
  IDEMPOTENCY_KEY_REUSED: { status: 422 },
  VERSION_REQUIRED: { status: 428 },
  TOO_MANY_REQUESTS: { status: 429 },
  SERVER_FAILED: { status: 500 },
  SERVICE_UNAVAILABLE: { status: 503 },
} as const satisfies Record<string, { status: number }>;

export type ErrorCode = keyof typeof errorTable;
export const errorCodes = Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]];

/**
 * What can be wrong with one field. A zod check in this package says one of these as its message; what zod itself
 * finds (too long, missing, unknown) is translated to one of them by {@link checkInput}.
 */
export const fieldErrorCodes = [
  'FIELD_REQUIRED',
  'FIELD_INVALID',
  'FIELD_UNKNOWN',
  'FIELD_TOO_LONG',
  'FIELD_TOO_SHORT',
  'FIELD_TOO_LARGE',
  'FIELD_TOO_SMALL',
  'FIELD_CHOICE_UNKNOWN',
  'FIELD_CHARACTERS_REFUSED',
  'DATE_INVALID',
  'DATE_BEFORE_START',
  'DATE_IN_FUTURE',
  'DEADLINE_PASSED',
  'PERIODS_TOO_MANY',
  'EMAIL_INVALID',
  'PHONE_INVALID',
  'POSTCODE_INVALID',
  'URL_INVALID',
  'MUNICIPALITY_UNKNOWN',
  'IDENTIFIER_INVALID',
  'ORGANISATION_NUMBER_LENGTH',
  'ORGANISATION_NUMBER_CHARACTERS',
  'ORGANISATION_NUMBER_CHECK_DIGIT',
  'ORGANISATION_NUMBER_SOLE_TRADER',
  'NAME_TAKEN',
  'EMAIL_TAKEN',
  'ROLE_TAKEN',
] as const;

export const fieldErrorCode = z.enum(fieldErrorCodes);
export type FieldErrorCode = z.infer<typeof fieldErrorCode>;

/** One wrong field: where it is (JSON Pointer, RFC 6901), what is wrong, and the bound that was passed, if any. */
export const fieldError = z
  .object({ pointer: z.string(), code: fieldErrorCode, limit: z.number().optional() })
  .meta({ id: 'FieldError' });
export type FieldError = z.infer<typeof fieldError>;

/** The body of every error answer (RFC 9457). `details` holds facts a sentence needs, never personal data. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(errorCodes),
    errors: z.array(fieldError).optional(),
    details: z.record(z.string(), z.unknown()).optional(),
    traceId: z.string(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

/** A rule of the registry refused what was asked. Carries no personal data: it may be logged. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError';
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    options: { errors?: readonly FieldError[]; details?: Readonly<Record<string, unknown>>; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.errors = options.errors ?? [];
    this.details = options.details ?? {};
  }

  get status(): number {
    return errorTable[this.code].status;
  }
}

const known: ReadonlySet<string> = new Set(fieldErrorCodes);

const isFieldErrorCode = (text: string): text is FieldErrorCode => known.has(text);

type Issue = z.core.$ZodIssue;

const codeOf = (issue: Issue): FieldErrorCode => {
  if (isFieldErrorCode(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null ? 'FIELD_REQUIRED' : 'FIELD_INVALID';
    case 'too_small':
      if (issue.origin === 'string') return issue.minimum === 1 ? 'FIELD_REQUIRED' : 'FIELD_TOO_SHORT';
      return issue.origin === 'array' ? 'FIELD_TOO_SHORT' : 'FIELD_TOO_SMALL';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'FIELD_TOO_LONG' : 'FIELD_TOO_LARGE';
    case 'invalid_value':
      return issue.input === undefined || issue.input === null ? 'FIELD_REQUIRED' : 'FIELD_CHOICE_UNKNOWN';
    case 'unrecognized_keys':
      return 'FIELD_UNKNOWN';
    default:
      return 'FIELD_INVALID';
  }
};

const limitOf = (issue: Issue): number | undefined => {
  if (issue.code === 'too_big') return Number(issue.maximum);
  if (issue.code === 'too_small') return Number(issue.minimum);
  return undefined;
};

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** One error for each field; an unknown field is named itself. */
function fieldErrorsOf(issues: readonly Issue[]): FieldError[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ pointer: pointerOf([...issue.path, key]), code: 'FIELD_UNKNOWN' as const }));
    }
    const limit = limitOf(issue);
    const error: FieldError = { pointer: pointerOf(issue.path), code: codeOf(issue) };
    return [limit === undefined ? error : { ...error, limit }];
  });
}

/** What was given, normalised by its schema; or what is wrong with it. */
export type CheckedInput<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/**
 * Checks input by its schema. The value is reported back to us, which zod otherwise leaves out: only so is a missing field
 * told from a wrong one. What leaves this function names fields and never values.
 */
export function checkInput<S extends z.ZodType>(schema: S, value: unknown): CheckedInput<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true });
  return result.success ? { ok: true, data: result.data } : { ok: false, errors: fieldErrorsOf(result.error.issues) };
}
