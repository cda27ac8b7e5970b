/** What kind of data about a person a column holds. */
export const categories = [
  'identity',
  'contact_details',
  'role',
  'preferences',
  'sign_in',
  'correspondence',
  'consent',
  'authorship',
  'free_text',
] as const;
export type Category = (typeof categories)[number];

/** What personal data is used for. Each has its lawful basis and retention in `processing.ts`. */
export const purposes = ['partnership', 'sign_in', 'history', 'mail', 'newsletter', 'import', 'rights'] as const;
export type Purpose = (typeof purposes)[number];

/** Why an erasure leaves something, or why a column is not personal. Worded in `privacy-words.ts`. */
export const keepingReasons = [
  'pseudonym',
  'dates_of_history',
  'free_text',
  'organisation',
  'statistics',
  'proof',
  'hashed',
] as const;
export type KeepingReason = (typeof keepingReasons)[number];

/** What erasing a person does to a column. */
export type ErasureAct =
  /** The value goes: to null, or to what the column has instead of null. */
  | { readonly outcome: 'removed'; readonly leaves: null | '' | '{}' | '[]' }
  /** The whole row goes. */
  | { readonly outcome: 'removed'; readonly leaves: 'no row' }
  | { readonly outcome: 'replaced'; readonly by: string }
  | { readonly outcome: 'kept'; readonly why: KeepingReason };

export interface PersonalColumn {
  readonly category: Category;
  readonly erasure: ErasureAct;
  /** A secret that opens something, or a spelling for search: of no meaning to the person, so not in their export. */
  readonly isInternal?: true;
}

/**
 * How the rows of a person are found: by a column that holds the id of the contact, user or subscriber; by one that holds
 * their address, whole or within other text; or by columns whose text names them in any way (address, telephone, name).
 */
export interface Finders {
  readonly contact?: string;
  readonly user?: string;
  readonly subscriber?: string;
  readonly address?: string;
  readonly addressWithin?: string;
  readonly mentions?: readonly string[];
}

export interface PersonalTable {
  readonly table: string;
  readonly purpose: Purpose;
  readonly finders: Finders;
  readonly columns: Readonly<Record<string, PersonalColumn>>;
}

export const becomesNull: ErasureAct = { outcome: 'removed', leaves: null };
export const becomesEmpty: ErasureAct = { outcome: 'removed', leaves: '' };
export const becomesEmptyObject: ErasureAct = { outcome: 'removed', leaves: '{}' };
export const becomesEmptyList: ErasureAct = { outcome: 'removed', leaves: '[]' };
export const rowGoes: ErasureAct = { outcome: 'removed', leaves: 'no row' };
export const replacedBy = (by: string): ErasureAct => ({ outcome: 'replaced', by });
export const kept = (why: KeepingReason): ErasureAct => ({ outcome: 'kept', why });
