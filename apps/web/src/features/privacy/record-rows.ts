import type { ResponseOf } from '@registry/contract/endpoint';
import type { privacy } from '@registry/contract/privacy';

export type PrivacyNotice = ResponseOf<typeof privacy.notice>;
export type ProcessingRecord = ResponseOf<typeof privacy.record>;

/** The headings of the file, in the reader's language. */
export type RecordColumns = Readonly<
  Record<
    | 'controller'
    | 'contact'
    | 'dpo'
    | 'purpose'
    | 'lawfulBasis'
    | 'categories'
    | 'recipients'
    | 'retention'
    | 'security'
    | 'columns',
    string
  >
>;

/** The record of processing as rows of a table, headings first: each says who answers for it (GDPR art. 30.1 a). */
export function recordRows(
  { activities }: ProcessingRecord,
  { controller }: PrivacyNotice,
  headings: RecordColumns,
): string[][] {
  const { name, number, email, dpoEmail } = controller;
  const head = headings;
  return [
    [head.controller, head.contact, head.dpo, head.purpose, head.lawfulBasis, head.categories, head.recipients].concat([
      head.retention,
      head.security,
      head.columns,
    ]),
    ...activities.map((activity) => [
      number === null ? name : `${name} (${number})`,
      email ?? '',
      dpoEmail ?? '',
      activity.description,
      activity.lawfulBasis,
      activity.categories.join(', '),
      activity.recipients,
      activity.retention,
      activity.security,
      activity.columns.join(', '),
    ]),
  ];
}
