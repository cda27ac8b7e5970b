import { type ErrorCode, type FieldErrorCode, RegistryError } from '@registry/domain/error';

interface Translation {
  readonly code: ErrorCode;
  readonly pointer?: string;
  readonly field?: FieldErrorCode;
}

/** What a violated constraint means to whoever asked. Constraints are named for this. */
const constraints: Readonly<Record<string, Translation>> = {
  partner_name_key: { code: 'PARTNER_NAME_TAKEN', pointer: '/name', field: 'NAME_TAKEN' },
  contact_one_primary_excl: { code: 'CONTACT_PRIMARY_TAKEN', pointer: '/role', field: 'ROLE_TAKEN' },
  contact_email_excl: { code: 'CONTACT_EMAIL_TAKEN', pointer: '/email', field: 'EMAIL_TAKEN' },
  proposal_pending_key: { code: 'PROPOSAL_PENDING' },
  committee_meeting_held_on_key: { code: 'COMMITTEE_MEETING_NOTED' },
  user_email_key: { code: 'USER_EMAIL_TAKEN', pointer: '/email', field: 'EMAIL_TAKEN' },
};

/** SQLSTATE classes and codes, and system errors, that say the database cannot be used just now. */
const isUnavailable = (code: string): boolean =>
  code.startsWith('08') ||
  ['57P01', '57P02', '57P03', '53300', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'].includes(
    code,
  ) ||
  // Prisma: server unreachable, timed out, connection closed, no connection in time.
  ['P1001', 'P1002', 'P1017', 'P2024'].includes(code);

const unavailableMessages = [
  'Connection terminated',
  'timeout exceeded when trying to connect',
  'Cannot use a pool after calling end',
  'Client has encountered a connection error',
];

const propertyOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** pg says `constraint`; Prisma hides it at `meta.driverAdapterError.cause.constraint.index`, or in its original message. */
function constraintOf(error: unknown): string | undefined {
  const direct = propertyOf(error, 'constraint');
  if (typeof direct === 'string') return direct;
  const cause = propertyOf(propertyOf(propertyOf(error, 'meta'), 'driverAdapterError'), 'cause');
  const index = propertyOf(propertyOf(cause, 'constraint'), 'index');
  if (typeof index === 'string') return index;
  const message = propertyOf(cause, 'originalMessage');
  return typeof message === 'string' ? /constraint "([^"]+)"/.exec(message)?.[1] : undefined;
}

/** Says a database error in the registry's words, if it has any for it. The one place that knows drivers' errors. */
export function findRegistryError(error: unknown): RegistryError | undefined {
  const constraint = constraintOf(error);
  const translation = constraint === undefined ? undefined : constraints[constraint];
  if (translation !== undefined) {
    const { code, pointer, field } = translation;
    const errors = pointer === undefined || field === undefined ? [] : [{ pointer, code: field }];
    return new RegistryError(code, { errors, cause: error });
  }
  const code = propertyOf(error, 'code');
  const message = error instanceof Error ? error.message : '';
  if ((typeof code === 'string' && isUnavailable(code)) || unavailableMessages.some((text) => message.includes(text))) {
    return new RegistryError('SERVICE_UNAVAILABLE', { cause: error });
  }
  return undefined;
}
