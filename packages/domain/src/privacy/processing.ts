import type { Purpose } from './declaration.js';

export const controllerKinds = ['private', 'public'] as const;
export type ControllerKind = (typeof controllerKinds)[number];

export const lawfulBases = ['consent', 'legal_obligation', 'public_task', 'legitimate_interest'] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

/** How long data is kept for a purpose. Worded in `privacy-words.ts`. */
export const retentions = [
  'former_months',
  'sign_in_unused',
  'with_person',
  'until_left',
  'import_until_erased',
  'as_proof',
] as const;
export type Retention = (typeof retentions)[number];

/** Who else gets data that is used for a purpose. */
export const recipientKinds = ['readers', 'administrators', 'mail_server', 'nobody'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

interface Processing {
  readonly basis: Readonly<Record<ControllerKind, LawfulBasis>>;
  readonly retention: Retention;
  readonly recipients: RecipientKind;
}

/**
 * A public authority has no legitimate interest in its own tasks (GDPR art. 6.1, second subparagraph): it has a task in the
 * public interest.
 */
const ownTask = { private: 'legitimate_interest', public: 'public_task' } as const;
const same = (basis: LawfulBasis) => ({ private: basis, public: basis });

export const processing: Readonly<Record<Purpose, Processing>> = {
  partnership: { basis: ownTask, retention: 'former_months', recipients: 'readers' },
  sign_in: { basis: ownTask, retention: 'sign_in_unused', recipients: 'nobody' },
  history: { basis: ownTask, retention: 'with_person', recipients: 'readers' },
  mail: { basis: ownTask, retention: 'with_person', recipients: 'mail_server' },
  newsletter: { basis: same('consent'), retention: 'until_left', recipients: 'mail_server' },
  import: { basis: ownTask, retention: 'import_until_erased', recipients: 'readers' },
  rights: { basis: same('legal_obligation'), retention: 'as_proof', recipients: 'administrators' },
};

/** Raised when what the notice says changes, so that it is known which one a person was told. */
export const NOTICE_VERSION = 1;

/** Share of all contacts above which a run of the retention rules asks a person first. */
export const RETENTION_CAP = 0.05;

/** Days after which a person who was not told that we have their details is on the work list; the law gives a month. */
export const NOTICE_WITHIN_DAYS = 25;

/** Months after leaving in which somebody's subscription stays as it was, so that they can come back. */
export const LEFT_SUBSCRIBER_MONTHS = 1;
