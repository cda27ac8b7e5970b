import { ERASED_NAME } from '../contact/index.js';
import {
  becomesEmpty,
  becomesEmptyList,
  becomesEmptyObject,
  becomesNull,
  type Category,
  type ErasureAct,
  kept,
  type PersonalColumn,
  type PersonalTable,
  replacedBy,
  rowGoes,
} from './declaration.js';

const column = (category: Category, erasure: ErasureAct): PersonalColumn => ({ category, erasure });
const internal = (category: Category, erasure: ErasureAct): PersonalColumn => ({ category, erasure, isInternal: true });

/**
 * Every column that holds personal data, once. The privacy notice, the record of processing, a person's export and the
 * erasure are all made from this; a test compares it with the tables. In the order in which an erasure goes: what points at a
 * row before the row.
 */
export const personalTables: readonly PersonalTable[] = [
  {
    table: 'history_personal_value',
    purpose: 'history',
    finders: { contact: 'subject_id', user: 'subject_id', subscriber: 'subject_id' },
    columns: {
      subject_id: internal('identity', rowGoes),
      field: column('identity', rowGoes),
      from_value: column('identity', rowGoes),
      to_value: column('identity', rowGoes),
    },
  },
  {
    table: 'history_entry',
    purpose: 'history',
    finders: { user: 'actor_id', contact: 'subject_id', subscriber: 'subject_id' },
    columns: {
      actor_id: internal('authorship', kept('pseudonym')),
      subject_id: internal('identity', kept('pseudonym')),
      at: column('authorship', kept('dates_of_history')),
      action: column('authorship', kept('dates_of_history')),
      channel: column('authorship', kept('dates_of_history')),
    },
  },
  {
    table: 'outgoing_mail',
    purpose: 'mail',
    finders: { contact: 'contact_id', user: 'user_id', subscriber: 'subscriber_id', address: 'to_address' },
    columns: {
      to_address: column('contact_details', becomesNull),
      data: internal('correspondence', becomesEmptyObject),
      user_id: internal('correspondence', becomesNull),
      kind: column('correspondence', kept('statistics')),
      created_at: column('correspondence', kept('statistics')),
      sent_at: column('correspondence', kept('statistics')),
    },
  },
  {
    table: 'personal_link',
    purpose: 'mail',
    finders: { contact: 'contact_id', subscriber: 'subscriber_id' },
    columns: {
      token_hash: internal('sign_in', rowGoes),
      data: internal('contact_details', rowGoes),
      purpose: column('correspondence', rowGoes),
      created_at: column('correspondence', rowGoes),
      used_at: column('correspondence', rowGoes),
    },
  },
  {
    table: 'round_answer',
    purpose: 'partnership',
    finders: { contact: 'contact_id' },
    columns: {
      bounce: column('correspondence', becomesNull),
      opened_at: column('correspondence', kept('statistics')),
      confirmed_at: column('correspondence', kept('statistics')),
      changed_at: column('correspondence', kept('statistics')),
    },
  },
  {
    table: 'proposal',
    purpose: 'partnership',
    finders: { contact: 'contact_id' },
    columns: {
      kind: column('authorship', kept('organisation')),
      value: column('authorship', kept('organisation')),
      from_value: column('authorship', kept('organisation')),
      why: column('free_text', becomesNull),
      reason: column('free_text', becomesNull),
      proposed_at: column('authorship', kept('dates_of_history')),
    },
  },
  {
    table: 'email_change',
    purpose: 'sign_in',
    finders: { contact: 'contact_id', user: 'user_id', address: 'email' },
    columns: {
      email: column('contact_details', rowGoes),
      user_id: internal('authorship', rowGoes),
      asked_at: column('sign_in', rowGoes),
    },
  },
  {
    table: 'contact',
    purpose: 'partnership',
    finders: { contact: 'id' },
    columns: {
      name: column('identity', replacedBy(ERASED_NAME)),
      title: column('role', becomesNull),
      role: column('role', kept('statistics')),
      email: column('contact_details', becomesNull),
      email_folded: internal('contact_details', becomesNull),
      phone: column('contact_details', becomesNull),
      extension: column('contact_details', becomesNull),
      language: column('preferences', kept('statistics')),
      muted_mail: column('preferences', becomesEmptyObject),
      search: internal('identity', becomesEmpty),
      starts_on: column('role', kept('dates_of_history')),
      ends_on: column('role', kept('dates_of_history')),
      end_reason: column('free_text', becomesNull),
      confirmed_at: column('role', kept('dates_of_history')),
      notice_sent_at: column('correspondence', kept('proof')),
      created_at: column('role', kept('dates_of_history')),
    },
  },
  {
    table: 'partner_import',
    purpose: 'import',
    finders: { mentions: ['rows', 'file_name', 'ignored_columns'] },
    columns: {
      file_name: column('free_text', replacedBy('–')),
      ignored_columns: internal('free_text', becomesEmptyObject),
      // A file tells of many: what it says of others is not this person's to read.
      rows: internal('free_text', becomesEmptyList),
      uploaded_at: column('free_text', kept('dates_of_history')),
    },
  },
  {
    table: 'idempotency_key',
    purpose: 'sign_in',
    finders: { user: 'actor_id', mentions: ['response'] },
    columns: {
      actor_id: internal('sign_in', rowGoes),
      key: internal('sign_in', rowGoes),
      // The answer to a request that may be sent twice: a copy of what the tables say, kept for a day.
      response: internal('identity', rowGoes),
    },
  },
  {
    table: 'verification',
    purpose: 'sign_in',
    finders: { addressWithin: 'identifier' },
    columns: { identifier: internal('contact_details', rowGoes), value: internal('sign_in', rowGoes) },
  },
  {
    table: 'invitation',
    purpose: 'sign_in',
    finders: { addressWithin: 'pending_email' },
    columns: { pending_name: column('identity', rowGoes), pending_email: column('contact_details', rowGoes) },
  },
  {
    table: 'session',
    purpose: 'sign_in',
    finders: { user: 'user_id' },
    columns: {
      token: internal('sign_in', rowGoes),
      user_id: internal('sign_in', rowGoes),
      ip_address: column('sign_in', rowGoes),
      user_agent: column('sign_in', rowGoes),
      created_at: column('sign_in', rowGoes),
      expires_at: column('sign_in', rowGoes),
    },
  },
  {
    table: 'account',
    purpose: 'sign_in',
    finders: { user: 'user_id' },
    columns: {
      account_id: column('sign_in', rowGoes),
      provider_id: column('sign_in', rowGoes),
      user_id: internal('sign_in', rowGoes),
      access_token: internal('sign_in', rowGoes),
      refresh_token: internal('sign_in', rowGoes),
      id_token: internal('sign_in', rowGoes),
      scope: column('sign_in', rowGoes),
      password: internal('sign_in', rowGoes),
    },
  },
  {
    table: 'user',
    purpose: 'sign_in',
    finders: { user: 'id' },
    columns: {
      name: column('identity', rowGoes),
      email: column('contact_details', rowGoes),
      image: column('identity', rowGoes),
      role: column('role', rowGoes),
      created_at: column('sign_in', rowGoes),
    },
  },
  {
    table: 'consent_event',
    purpose: 'newsletter',
    finders: { subscriber: 'subscriber_id' },
    columns: {
      // The row stays, as proof that somebody consented; whose it was goes with the subscriber.
      subscriber_id: internal('consent', becomesNull),
      at: column('consent', kept('proof')),
      action: column('consent', kept('proof')),
      topics: column('consent', kept('proof')),
      channel: column('consent', kept('proof')),
      // Somebody's words, which may name the person.
      evidence: column('consent', becomesNull),
      wording_version: column('consent', kept('proof')),
    },
  },
  {
    table: 'subscriber',
    purpose: 'newsletter',
    finders: { subscriber: 'id', address: 'email_folded' },
    columns: {
      email: column('contact_details', rowGoes),
      email_folded: internal('contact_details', rowGoes),
      name: column('identity', rowGoes),
      language: column('preferences', rowGoes),
      topics: column('preferences', rowGoes),
      state: column('consent', rowGoes),
      created_at: column('consent', rowGoes),
      confirmed_at: column('consent', rowGoes),
      left_at: column('consent', rowGoes),
    },
  },
  {
    table: 'erasure_request',
    purpose: 'rights',
    finders: { contact: 'subject_id', user: 'subject_id', subscriber: 'subject_id' },
    columns: {
      subject_id: internal('identity', kept('pseudonym')),
      state: column('correspondence', kept('proof')),
      requested_at: column('correspondence', kept('proof')),
      decision_reference: column('correspondence', kept('proof')),
    },
  },
];

/** What people write freely about partners, and addresses of small associations: may name anybody. Looked through by hand. */
export const freeTexts: Readonly<Record<string, readonly string[]>> = {
  note: ['body'],
  checklist_item: ['note', 'not_applicable_reason'],
  partner: ['public_description', 'email', 'phone', 'street'],
  status_change: ['reason', 'superseded_reason'],
  sector_change: ['note', 'superseded_reason'],
  published_report: ['title', 'note'],
};
