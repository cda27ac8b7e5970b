import { describe, expect, it } from '@jest/globals';
import type { LegalForm } from '../legal-form/index.js';
import { moment, sectorRow, sectorRows, statusRow, statusRows } from '../testing/index.js';
import { ledgerRow, type SectorRow, type SectorStep, type StatusRow } from './ledger.rules.js';
import { sectorLedger, statusLedger, toRegistryError } from './ledger-check.rules.js';

const today = '2018-06-15';
const walk = statusRows(['applied', '2016-02-10'], ['approved', '2016-02-20'], ['active', '2016-03-01']);

const correction = (rows: readonly StatusRow[], id: string, status: StatusRow['status'], day: string): StatusRow =>
  ledgerRow(
    { status, effectiveOn: day, precision: 'day' },
    { id: 'row-0099', recordedAt: moment(99) },
    rows.find((row) => row.id === id),
  );

describe('inserting a status change', () => {
  it('begins a history in any status', () => {
    expect(statusLedger.checkInsertion([], statusRow(0, 'paused', '2012'), today)).toBeNull();
  });

  it('accepts a legal next step, also on the day of the last', () => {
    expect(statusLedger.checkInsertion(walk, statusRow(9, 'paused', '2016-03-01'), today)).toBeNull();
  });

  it('accepts a backdated step that fits between two others', () => {
    const gap = statusRows(['prospect', '2015'], ['applied', '2016']);
    expect(statusLedger.checkInsertion(gap, statusRow(9, 'in_dialogue', '2015-06'), today)).toBeNull();
  });

  it('refuses a backdated step that does not, and names both neighbours', () => {
    expect(statusLedger.checkInsertion(walk, statusRow(9, 'paused', '2016-02-15'), today)).toEqual({
      code: 'STATUS_STEP_NOT_ALLOWED',
      before: { status: 'applied', effectiveOn: '2016-02-10', precision: 'day' },
      after: { status: 'approved', effectiveOn: '2016-02-20', precision: 'day' },
      attempted: { status: 'paused', effectiveOn: '2016-02-15', precision: 'day' },
    });
  });

  it('refuses a step that only the one after it forbids', () => {
    expect(statusLedger.checkInsertion(walk, statusRow(9, 'ended', '2015'), today)).toBeNull();
    expect(statusLedger.checkInsertion(walk, statusRow(9, 'active', '2015'), today)).toEqual({
      code: 'STATUS_STEP_NOT_ALLOWED',
      before: null,
      after: { status: 'applied', effectiveOn: '2016-02-10', precision: 'day' },
      attempted: { status: 'active', effectiveOn: '2015-01-01', precision: 'year' },
    });
  });

  it('refuses the status that the partner already has', () => {
    expect(statusLedger.checkInsertion(walk, statusRow(9, 'active', '2017'), today)).toMatchObject({ after: null });
  });

  it('does not mind rows that are superseded', () => {
    const rows = [...walk, { ...statusRow(5, 'ended', '2017'), supersededAt: moment(6) }];
    expect(statusLedger.checkInsertion(rows, statusRow(9, 'paused', '2018'), today)).toBeNull();
  });

  it('accepts a plan up to a year ahead, not further', () => {
    expect(statusLedger.checkInsertion(walk, statusRow(9, 'paused', '2019-06-15'), today)).toBeNull();
    expect(statusLedger.checkInsertion(walk, statusRow(9, 'paused', '2019-06-16'), today)).toEqual({
      code: 'EFFECTIVE_DATE_TOO_FAR_AHEAD',
      attempted: { status: 'paused', effectiveOn: '2019-06-16', precision: 'day' },
      latest: '2019-06-15',
    });
  });
});

describe('correcting a status change', () => {
  it('accepts another day that keeps the walk legal', () => {
    expect(
      statusLedger.checkReplacement(walk, 'row-0002', correction(walk, 'row-0002', 'active', '2017-01-01'), today),
    ).toBeNull();
  });

  it('accepts a correction of one of three steps taken on one day', () => {
    const day = statusRows(['in_dialogue', '2016-02-01'], ['applied', '2016-02-01'], ['approved', '2016-02-01']);
    expect(
      statusLedger.checkReplacement(day, 'row-0000', correction(day, 'row-0000', 'prospect', '2016-02-01'), today),
    ).toBeNull();
  });

  it('refuses another status, naming the neighbours it would have had', () => {
    expect(
      statusLedger.checkReplacement(walk, 'row-0001', correction(walk, 'row-0001', 'declined', '2016-02-20'), today),
    ).toEqual({
      code: 'STATUS_STEP_NOT_ALLOWED',
      before: { status: 'applied', effectiveOn: '2016-02-10', precision: 'day' },
      after: { status: 'active', effectiveOn: '2016-03-01', precision: 'day' },
      attempted: { status: 'declined', effectiveOn: '2016-02-20', precision: 'day' },
    });
  });

  it('refuses to move a step away when what is left does not fit, naming the two at the gap', () => {
    const rows = statusRows(
      ['applied', '2014'],
      ['approved', '2015'],
      ['active', '2016'],
      ['ended', '2017'],
      ['applied', '2018'],
    );
    expect(
      statusLedger.checkReplacement(rows, 'row-0001', correction(rows, 'row-0001', 'approved', '2018-02-01'), today),
    ).toEqual({
      code: 'STATUS_STEP_NOT_ALLOWED',
      before: { status: 'applied', effectiveOn: '2014-01-01', precision: 'year' },
      after: { status: 'active', effectiveOn: '2016-01-01', precision: 'year' },
      attempted: null,
    });
  });

  it('refuses one that says a day too far ahead', () => {
    expect(
      statusLedger.checkReplacement(walk, 'row-0002', correction(walk, 'row-0002', 'active', '2020-01-01'), today),
    ).toMatchObject({ code: 'EFFECTIVE_DATE_TOO_FAR_AHEAD' });
  });

  it('refuses one of a row that is superseded already', () => {
    const rows = walk.map((row) => (row.id === 'row-0002' ? { ...row, supersededAt: moment(5) } : row));
    expect(statusLedger.checkReplacement(rows, 'row-0002', null, today)).toEqual({ code: 'STATUS_CHANGE_SUPERSEDED' });
  });

  it('refuses one of a row that is not there', () => {
    expect(statusLedger.checkReplacement(walk, 'row-0777', null, today)).toEqual({ code: 'RESOURCE_NOT_FOUND' });
  });
});

describe('withdrawing a status change', () => {
  it('accepts the first and the last of several', () => {
    expect(statusLedger.checkReplacement(walk, 'row-0000', null, today)).toBeNull();
    expect(statusLedger.checkReplacement(walk, 'row-0002', null, today)).toBeNull();
  });

  it('refuses one whose neighbours must not follow each other', () => {
    expect(statusLedger.checkReplacement(walk, 'row-0001', null, today)).toEqual({
      code: 'STATUS_STEP_NOT_ALLOWED',
      before: { status: 'applied', effectiveOn: '2016-02-10', precision: 'day' },
      after: { status: 'active', effectiveOn: '2016-03-01', precision: 'day' },
      attempted: null,
    });
  });

  it('refuses the last that remains, whatever is superseded', () => {
    const rows = [{ ...statusRow(0, 'prospect', '2015'), supersededAt: moment(1) }, statusRow(2, 'active', '2016')];
    expect(statusLedger.checkReplacement(rows, 'row-0002', null, today)).toEqual({ code: 'STATUS_HISTORY_EMPTY' });
  });
});

describe('the sector ledger', () => {
  const later = '2026-06-15';
  const rows = sectorRows(['civil', '2015'], ['public', '2017']);

  it('accepts another sector', () => {
    expect(sectorLedger.checkInsertion(rows, sectorRow(9, 'private', '2018'), today)).toBeNull();
  });

  it('refuses the sector and legal form of either neighbour', () => {
    const refusal = {
      code: 'SECTOR_UNCHANGED',
      before: { sector: 'civil', effectiveOn: '2015-01-01', precision: 'year' },
      after: { sector: 'public', effectiveOn: '2017-01-01', precision: 'year' },
    };
    expect(sectorLedger.checkInsertion(rows, sectorRow(9, 'civil', '2016'), today)).toMatchObject(refusal);
    expect(sectorLedger.checkInsertion(rows, sectorRow(9, 'public', '2016'), today)).toMatchObject(refusal);
  });

  const forms = sectorRows(
    ['civil', '2015'],
    ['civil', '2020', 'non_profit_association'],
    ['civil', '2024-05-01', 'economic_association'],
  );

  it('accepts another legal form in the same sector: known at last, another, or no longer known', () => {
    const sofar: SectorRow[] = [];
    for (const row of [...forms, sectorRow(9, 'civil', '2025')]) {
      expect(sectorLedger.checkInsertion(sofar, row, later)).toBeNull();
      sofar.push(row);
    }
  });

  it('accepts a backdated one between two others, and refuses what either already says', () => {
    const between = (form: LegalForm | null) =>
      sectorLedger.checkInsertion(forms, sectorRow(9, 'civil', '2022', form), later);

    expect(between('foundation')).toBeNull();
    expect(between(null)).toBeNull();
    expect(between('non_profit_association')).toMatchObject({
      code: 'SECTOR_UNCHANGED',
      before: { legalForm: 'non_profit_association' },
      after: { legalForm: 'economic_association' },
    });
    expect(between('economic_association')?.code).toBe('SECTOR_UNCHANGED');
  });

  it('refuses a correction, or a withdrawal, with which a neighbour would say nothing new', () => {
    const [unknown, known, last] = forms.map(({ id }) => id) as [string, string, string];
    const corrected = (id: string, legalForm: LegalForm | null) =>
      sectorLedger.checkReplacement(
        forms,
        id,
        ledgerRow<SectorStep>(
          { sector: 'civil', legalForm, effectiveOn: '2020-01-01', precision: 'year' },
          { id: 'row-0099', recordedAt: moment(99) },
          forms.find((row) => row.id === id),
        ),
        later,
      );

    expect(corrected(known, 'foundation')).toBeNull();
    expect(corrected(known, 'economic_association')?.code).toBe('SECTOR_UNCHANGED');
    expect(corrected(known, null)?.code).toBe('SECTOR_UNCHANGED');
    expect(sectorLedger.checkReplacement(forms, known, null, later)).toBeNull();
    const thereAndBack = [...forms.slice(0, 2), sectorRow(2, 'civil', '2024-05-01')];
    expect(sectorLedger.checkReplacement(thereAndBack, known, null, later)).toMatchObject({
      code: 'SECTOR_UNCHANGED',
      before: { legalForm: null, effectiveOn: '2015-01-01' },
      after: { legalForm: null, effectiveOn: '2024-05-01' },
      attempted: null,
    });
    expect(sectorLedger.checkReplacement(forms, unknown, null, later)).toBeNull();
    expect(sectorLedger.checkReplacement(forms, last, null, later)).toBeNull();
  });

  it('has its own codes for rows that cannot be corrected', () => {
    const withdrawn = rows.map((row) => (row.id === 'row-0001' ? { ...row, supersededAt: moment(5) } : row));
    expect(sectorLedger.checkReplacement(withdrawn, 'row-0000', null, today)).toEqual({ code: 'SECTOR_HISTORY_EMPTY' });
    expect(sectorLedger.checkReplacement(withdrawn, 'row-0001', null, today)).toEqual({
      code: 'SECTOR_CHANGE_SUPERSEDED',
    });
  });
});

describe('toRegistryError', () => {
  it('carries the code, and the facts as details', () => {
    const refusal = statusLedger.checkInsertion(walk, statusRow(9, 'paused', '2016-02-15'), today);
    if (!refusal) throw new Error('Expected a refusal.');
    const error = toRegistryError(refusal);
    expect(error.code).toBe('STATUS_STEP_NOT_ALLOWED');
    expect(error.status).toBe(409);
    expect(Object.keys(error.details).sort()).toEqual(['after', 'attempted', 'before']);
  });
});
