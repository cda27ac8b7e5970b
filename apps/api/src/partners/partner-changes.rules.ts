import { isDeepStrictEqual } from 'node:util';
import { formatIdentifier, type Identifier } from '@registry/domain/identifier';
import type { PartnerChange, PartnerDraft } from '@registry/domain/partner';
import { formatPhone } from '@registry/domain/phone';
import { compareSwedish } from '@registry/domain/text';
import type { RecordedChange } from '../platform/audit/history.repository.js';

/** Everything about a partner that can be changed without a date. */
export type PartnerFields = {
  readonly [Field in keyof PartnerChange]-?: Exclude<PartnerChange[Field], undefined>;
};

/**
 * Fields that may tell of a person: free text, and the addresses of a small association, which are often its
 * chairperson's. The history keeps their values apart, so that erasing a person can remove them.
 */
const personalFields: ReadonlySet<string> = new Set([
  'email',
  'phone',
  'postalAddress',
  'publicDescription',
  'sectorNote',
  'statusReason',
]);

const deduplicated = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];

type Lists = { readonly [List in 'identifiers' | 'activityAreas' | 'tags']?: PartnerFields[List] | undefined };

/** Lists without repetitions; those whose order says nothing in an order of their own, so that it makes no change. */
export function tidied<Fields extends Lists>(fields: Fields): Fields {
  const { identifiers, activityAreas, tags } = fields;
  return {
    ...fields,
    ...(identifiers && { identifiers: deduplicated(identifiers, ({ scheme, value }) => `${scheme} ${value}`) }),
    ...(activityAreas && { activityAreas: [...new Set(activityAreas)].sort() }),
    ...(tags && { tags: [...new Set(tags)].sort(compareSwedish) }),
  };
}

type Readable = string | boolean | readonly string[] | null;

const readableList = (items: readonly string[]): Readable => (items.length === 0 ? null : items);

/** A field's value as the history keeps it: read by people, but codes stay codes, for the reader's own language. */
const readable: { readonly [Field in keyof PartnerFields]?: (value: PartnerFields[Field]) => Readable } = {
  identifiers: (identifiers: readonly Identifier[]) => readableList(identifiers.map(formatIdentifier)),
  activityAreas: readableList,
  tags: readableList,
  phone: (phone) => (phone === null ? null : formatPhone(phone)),
  postalAddress: ({ street, postcode, city }) => {
    const place = [postcode, city].filter((part) => part !== null).join(' ');
    return [street, place].filter(Boolean).join(', ') || null;
  },
};

const readableValue = <Field extends keyof PartnerFields>(field: Field, value: PartnerFields[Field]): Readable => {
  const read = readable[field];
  return read ? read(value) : (value as Readable);
};

const recorded = (field: string, from: Readable, to: Readable): RecordedChange =>
  personalFields.has(field) ? { field, from, to, isPersonal: true } : { field, from, to };

/**
 * What a change really changes, for the history. Empty when everything is already so.
 *
 * @param change - tidied: lists are compared item by item.
 */
export function changesOf(before: PartnerFields, change: PartnerChange): RecordedChange[] {
  // The database sorts tags by its own collation.
  const tidyBefore = tidied(before);
  return (Object.keys(change) as (keyof PartnerFields)[]).flatMap((field) => {
    const after = change[field];
    if (after === undefined || isDeepStrictEqual(tidyBefore[field], after)) return [];
    return [recorded(field, readableValue(field, before[field]), readableValue(field, after))];
  });
}

/** What a partner was registered with, for the history; what was left out is not named. */
export function initialValuesOf({ contact: _, identifiers, tags, phone, ...values }: PartnerDraft): RecordedChange[] {
  const told = {
    ...values,
    identifiers: readableValue('identifiers', identifiers),
    tags: readableValue('tags', tags),
    phone: readableValue('phone', phone),
  };
  return Object.entries(told).flatMap(([field, value]) => (value === null ? [] : [recorded(field, null, value)]));
}
