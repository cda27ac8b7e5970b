import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { memberships } from '@registry/contract/memberships';
import type { LegalForm } from '@registry/domain/legal-form';
import { addPartner } from '../testing/factories.js';
import { readLedgers } from '../testing/ledgers.js';
import { createTestApp, type TestApp } from '../testing/test-app.js';
import type { Visitor } from '../testing/visitor.js';

describe('the sector ledger of a partner', () => {
  let test: TestApp;
  let coordinator: Visitor;

  beforeAll(async () => {
    test = await createTestApp({ now: '2026-03-15T08:00:00.000Z' });
    coordinator = await test.signInAs('coordinator');
  });
  afterAll(() => test.close());

  const stored = (partnerId: string) => readLedgers(test.connections, partnerId);

  it('reclassifies, corrects and withdraws a sector; what went before keeps its own', async () => {
    const partnerId = await addPartner(test.connections, { sector: 'civil', since: '2015-01-01' });
    const record = (body: { sector: 'civil' | 'public'; effective: string; note?: string }) =>
      coordinator.ask(memberships.recordSector, { params: { partnerId }, body });

    const { body } = await record({ sector: 'public', effective: '2020', note: 'Anna thinks so' });
    const changeId = body.sectorChanges[1]?.id ?? '';
    const correct = (replacement: { sector: 'private'; effective: string } | null) =>
      coordinator.ask(memberships.correctSector, {
        params: { partnerId, changeId },
        body: { replacement, why: 'Misread.' },
      });

    expect((await record({ sector: 'public', effective: '2021' })).problem).toMatchObject({
      code: 'SECTOR_UNCHANGED',
      details: { before: { sector: 'public' } },
    });
    expect((await stored(partnerId)).periods).toMatchObject([
      { sector: 'civil', counting_since: '2015-01-01' },
      { sector: 'public', from_on: '2020-01-01', counting_since: '2015-01-01' },
    ]);
    const corrected = await correct({ sector: 'private', effective: '2020' });
    expect(corrected.status).toBe(201);
    expect((await correct(null)).problem.code).toBe('SECTOR_CHANGE_SUPERSEDED');
    const { history, periods } = await stored(partnerId);
    expect(periods.map(({ sector }) => sector)).toEqual(['civil', 'private']);
    expect(history.map(({ action, changes }) => [action, changes])).toEqual([
      [
        'sector.recorded',
        [
          { field: 'sector', from: 'civil', to: 'public' },
          { field: 'effective', from: null, to: '2020' },
        ],
      ],
      ['sector.corrected', [{ field: 'sector', from: 'public', to: 'private' }]],
    ]);

    const first = corrected.body.sectorChanges[0]?.id ?? '';
    const second = corrected.body.sectorChanges.find(({ supersededAt, id }) => !supersededAt && id !== first)?.id ?? '';
    const withdraw = (id: string) =>
      coordinator.ask(memberships.correctSector, {
        params: { partnerId, changeId: id },
        body: { replacement: null, why: 'Never.' },
      });
    expect((await withdraw(second)).status).toBe(201);
    expect((await withdraw(first)).problem.code).toBe('SECTOR_HISTORY_EMPTY');
  });

  it('records another legal form in the same sector, from when it holds, and nothing that says neither', async () => {
    const partnerId = await addPartner(test.connections, { sector: 'civil', since: '2015-01-01' });
    const record = (legalForm: LegalForm | null, effective: string) =>
      coordinator.ask(memberships.recordSector, {
        params: { partnerId },
        body: { sector: 'civil', legalForm, effective },
      });

    expect((await record('non_profit_association', '2018')).status).toBe(201);
    const { body } = await record('economic_association', '2024-05-01');
    expect((await record('economic_association', '2025')).problem).toMatchObject({
      code: 'SECTOR_UNCHANGED',
      details: { before: { sector: 'civil', legalForm: 'economic_association' } },
    });

    const { periods, history } = await stored(partnerId);
    expect(periods).toMatchObject([
      { from_on: '2015-01-01', legal_form: null, was_legal_form: null, was_sector: null },
      { from_on: '2018-01-01', legal_form: 'non_profit_association', was_legal_form: null, was_sector: 'civil' },
      { from_on: '2024-05-01', legal_form: 'economic_association', was_legal_form: 'non_profit_association' },
    ]);
    expect(periods.at(-1)).toMatchObject({ was_status: 'active', was_sector: 'civil', counting_since: '2015-01-01' });
    expect(history.at(-1)).toMatchObject({
      action: 'sector.recorded',
      changes: [
        { field: 'legalForm', from: 'non_profit_association', to: 'economic_association' },
        { field: 'effective', from: null, to: '2024-05-01' },
      ],
    });

    const correct = (changeId: string | undefined, legalForm: LegalForm, effective: string) =>
      coordinator.ask(memberships.correctSector, {
        params: { partnerId, changeId: changeId ?? '' },
        body: { replacement: { sector: 'civil', legalForm, effective }, why: 'Misread.' },
      });
    const [, second, third] = body.sectorChanges;
    expect((await correct(second?.id, 'economic_association', '2018')).problem.code).toBe('SECTOR_UNCHANGED');
    expect((await correct(third?.id, 'non_profit_association', '2024-05-01')).problem.code).toBe('SECTOR_UNCHANGED');
    expect((await correct(second?.id, 'foundation', '2018')).status).toBe(201);
  });
});
