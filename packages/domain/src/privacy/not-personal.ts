import type { KeepingReason } from './declaration.js';

/** Why a column of text holds nothing about a person. */
export type NotPersonal = KeepingReason | 'code' | 'setting' | 'technical';

const all = <Why extends NotPersonal>(why: Why, ...columns: string[]): Record<string, Why> =>
  Object.fromEntries(columns.map((column) => [column, why]));

const periodCodes = [
  ...['status', 'status_precision', 'sector', 'legal_form', 'was_status', 'was_sector', 'was_legal_form'],
  'counting_since_precision',
];

/** Every other column of text, JSON or bytes, by table: looked at, and not personal. */
export const notPersonal: Readonly<Record<string, Readonly<Record<string, NotPersonal>>>> = {
  partner: all(
    'organisation',
    ...['name', 'name_folded', 'short_name', 'country', 'municipality', 'activity_areas', 'website', 'email', 'phone'],
    ...['street', 'postcode', 'city', 'public_description', 'case_number', 'search'],
  ),
  partner_identifier: all('organisation', 'scheme', 'value'),
  partner_tag: all('organisation', 'tag'),
  partner_period: all('code', ...periodCodes),
  partner_period_past: all('code', ...periodCodes),
  growth_sum: all('code', 'sector'),
  status_change: {
    ...all('code', 'status', 'precision', 'channel'),
    ...all('free_text', 'reason', 'superseded_reason'),
    ...all('pseudonym', 'recorded_by_id', 'superseded_by_id'),
  },
  sector_change: {
    ...all('code', 'sector', 'legal_form', 'precision', 'channel'),
    ...all('free_text', 'note', 'superseded_reason'),
    ...all('pseudonym', 'recorded_by_id', 'superseded_by_id'),
  },
  note: { body: 'free_text', author_id: 'pseudonym' },
  checklist_step: all('setting', 'sectors', 'sv', 'en'),
  checklist_item: { ...all('free_text', 'note', 'not_applicable_reason'), owner_id: 'pseudonym' },
  contact: { confirmed_by_id: 'pseudonym' },
  history_entry: { subject_kind: 'code', changes: 'organisation' },
  outgoing_mail: all('code', 'language', 'state', 'worker', 'failure', 'dedupe_key'),
  proposal: { state: 'code', decided_by_id: 'pseudonym' },
  // Organisations as they were counted; who published is an id, and a title or note is looked through by hand.
  published_report: {
    ...all('free_text', 'title', 'note'),
    ...all('code', 'query'),
    ...all('statistics', 'report'),
    ...all('organisation', 'partners'),
    ...all('pseudonym', 'published_by_id'),
  },
  growth_target: { sector: 'code' },
  committee_meeting: { noted_by_id: 'pseudonym' },
  round: { ...all('setting', 'name', 'audience', 'texts', 'reminder_days'), state: 'code', created_by_id: 'pseudonym' },
  partner_import: { ...all('code', 'encoding', 'delimiter'), uploaded_by_id: 'pseudonym' },
  partnership: all(
    'setting',
    ...['name', 'short_name', 'website', 'email', 'privacy_email', 'county', 'founded', 'default_language'],
    ...['time_zone', 'controller_kind', 'controller_name', 'controller_number', 'dpo_email'],
  ),
  newsletter_topic: all('setting', 'key', 'sv', 'en'),
  consent_wording: all('setting', 'language', 'text'),
  consent_event: { purpose: 'code', actor_id: 'pseudonym' },
  suppression: { address_hash: 'hashed', purpose: 'code' },
  erasure_request: { subject_kind: 'code', requested_by_id: 'pseudonym' },
  retention_run: { ...all('code', 'state', 'decision_reference'), items: 'pseudonym' },
  rate_limit: { key: 'hashed' },
  invitation: { token_hash: 'hashed', role: 'code' },
  idempotency_key: { endpoint: 'code', request_hash: 'hashed' },
  _prisma_migrations: all('technical', 'id', 'checksum', 'migration_name', 'logs'),
};
