import type { SubscriberExport } from '@registry/domain/newsletter';

/** The headings of the file, in the reader's language. */
export type SubscriberColumns = Readonly<Record<'email' | 'name' | 'language' | 'unsubscribe', string>>;

/** Subscribers as rows of a table, headings first. The language is its code, which mail programs sort by. */
export const subscriberRows = ({ subscribers }: SubscriberExport, columns: SubscriberColumns): string[][] => [
  [columns.email, columns.name, columns.language, columns.unsubscribe],
  ...subscribers.map(({ email, name, language, unsubscribeUrl }) => [email, name ?? '', language, unsubscribeUrl]),
];
