import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../i18n/format.js';

type Words = Readonly<Record<string, string>>;

/** As PostgreSQL writes moments into JSON, and as the API does. */
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:[\d.]+(Z|\+00:00)$/;

/** What the declared tables and columns are called, and what their codes say, as people read it. */
export function useDataWords() {
  const { t } = useTranslation([
    'account',
    'common',
    'contacts',
    'mail',
    'newsletter',
    'partner',
    'privacy',
    'proposals',
    'timeline',
  ]);
  const tables: Words = t('account:data.tables', { returnObjects: true });
  const columns: Words = t('account:data.columns', { returnObjects: true });
  const proposalValues: Words = t('common:sector', { returnObjects: true });
  const codes: Readonly<Record<string, Words>> = {
    role: { ...t('common:role', { returnObjects: true }), ...t('common:contactRole', { returnObjects: true }) },
    language: t('common:language', { returnObjects: true }),
    muted_mail: t('contacts:mutedMail', { returnObjects: true }),
    provider_id: t('account:data.providers', { returnObjects: true }),
    'history_personal_value.field': {
      ...t('partner:field', { returnObjects: true }),
      ...t('contacts:field', { returnObjects: true }),
    },
    'history_entry.action': t('timeline:sentence', { returnObjects: true, subject: t('timeline:aContact') }),
    'history_entry.channel': t('timeline:channel', { returnObjects: true }),
    'consent_event.action': t('newsletter:history.action', { returnObjects: true }),
    'consent_event.channel': t('newsletter:history.channel', { returnObjects: true }),
    'subscriber.state': t('account:data.subscriptionStates', { returnObjects: true }),
    'personal_link.purpose': t('account:data.linkPurposes', { returnObjects: true }),
    'outgoing_mail.kind': t('mail:kind', { returnObjects: true }),
    'proposal.kind': t('proposals:kind', { returnObjects: true }),
    'proposal.value': proposalValues,
    'proposal.from_value': proposalValues,
    'erasure_request.state': t('privacy:erasures.state', { returnObjects: true }),
  };

  const valueText = (table: string, column: string, value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
    if (Array.isArray(value)) {
      const texts = value.map((one) => valueText(table, column, one)).filter((text) => text !== null);
      return texts.length === 0 ? null : texts.join(', ');
    }
    if (typeof value === 'object') return JSON.stringify(value);
    const text = String(value);
    const word = (codes[`${table}.${column}`] ?? codes[column])?.[text];
    if (word !== undefined) return word.charAt(0).toLocaleUpperCase() + word.slice(1);
    return instant.test(text) ? formatDateTime(text) : text;
  };

  return {
    tableName: (table: string): string => tables[table] ?? table,
    /** Nothing for what only the machinery uses, such as a number or a key. */
    columnName: (column: string): string | undefined => columns[column],
    /** A record's columns in the order of the words, so that each kind of record reads the same way. */
    inOrder: (row: Readonly<Record<string, unknown>>): [column: string, value: unknown][] => {
      const order = Object.keys(columns);
      return Object.entries(row).toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other));
    },
    valueText,
  };
}
