import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { renderUi } from '../testing/render.js';
import { useDataWords } from './use-data-words.js';

function Value({ of: [table, column, value] }: { of: [table: string, column: string, value: unknown] }) {
  const { valueText } = useDataWords();
  return <output>{valueText(table, column, value) ?? 'inget'}</output>;
}

test.each<[table: string, column: string, value: unknown, text: string]>([
  ['contact', 'role', 'primary', 'Huvudkontakt'],
  ['user', 'role', 'coordinator', 'Samordnare'],
  ['contact', 'language', 'sv', 'Svenska'],
  ['contact', 'muted_mail', ['details_check', 'handed_over'], 'Frågor om uppgifterna stämmer, Besked om ny roll'],
  ['contact', 'muted_mail', [], 'inget'],
  ['contact', 'confirmed_at', '2026-11-20T09:30:00.123456+00:00', '2026-11-20 10:30'],
  ['history_personal_value', 'field', 'endReason', 'Skäl'],
  ['history_entry', 'action', 'contact.added', 'Någon blev kontaktperson'],
  ['history_entry', 'channel', 'import', 'Vid import'],
  ['consent_event', 'channel', 'import', 'Från ett tidigare register'],
  ['outgoing_mail', 'kind', 'handed_over', 'Ny roll'],
  ['personal_link', 'purpose', 'confirm_email', 'Bekräfta e-postadressen'],
  ['proposal', 'value', 'civil', 'Civilsamhälle'],
  ['proposal', 'value', 'Nya namnet', 'Nya namnet'],
])('%s.%s %j reads %s', async (table, column, value, text) => {
  await renderUi(<Value of={[table, column, value]} />);
  expect((await screen.findByRole('status')).textContent).toBe(text);
});
