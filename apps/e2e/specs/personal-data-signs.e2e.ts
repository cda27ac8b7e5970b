import { findPersonalData, invent } from '../fixtures/people.js';
import { expect, test } from '../fixtures/test.js';

/** What every journey is searched for when it ends: a search that finds nothing must be one that could have. */
test('people are recognised in addresses, refusals and logs, however they are written', () => {
  const { name, email, phone } = invent('Gull-Britt', 10, 'sv');
  for (const text of [
    `http://127.0.0.1/parter?${new URLSearchParams({ q: name })}`,
    `http://127.0.0.1/api/contacts/${encodeURIComponent(email)}`,
    JSON.stringify({ detail: `${name.toUpperCase()} finns redan` }),
    `{"name":"Gull-Britt Sp\\u00e5rl\\u00f6s"}`,
    `12:00:01 WARNING mail to <${email}> was refused`,
    `q=${phone}`,
    '{"phone":"+46701740615"}',
    '070\u2013174 06 15',
    '12:00:01 invited samordnare@demo.invalid',
  ]) {
    expect(findPersonalData(text), text).toBeDefined();
  }
  for (const text of [
    'http://127.0.0.1:38413/parter?q=kugghjulet&municipality=1880',
    '12:00:01 GET /api/partners/:partnerId/contacts 200 46 ms',
    '{"traceId":"46ecacd3-99d0-4579-a1e7-634b3a46262f","status":409,"code":"CONTACT_EMAIL_TAKEN"}',
    '100 % klart',
  ]) {
    expect(findPersonalData(text), text).toBeUndefined();
  }
});
