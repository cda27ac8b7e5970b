import { describe, expect, it } from '@jest/globals';
import { moment, sectorRow, sectorRows, statusRow, statusRows } from '../testing/index.js';
import {
  currentRows,
  ledgerRow,
  nextPlanned,
  rowsKnownAt,
  type StatusStep,
  sectorOn,
  statusOn,
} from './ledger.rules.js';

describe('the order of a history', () => {
  it('is by day of effect, whenever recorded', () => {
    const rows = statusRows(['active', '2016-02-01'], ['paused', '2017'], ['applied', '2015-11'], ['approved', '2016']);
    expect(currentRows(rows).map((row) => row.status)).toEqual(['applied', 'approved', 'active', 'paused']);
  });

  it('keeps steps of one day in the order in which the registry learned of them', () => {
    const rows = statusRows(['applied', '2016-02-01'], ['approved', '2016-02-01'], ['active', '2016-02-01']);
    expect(currentRows(rows.toReversed()).map((row) => row.status)).toEqual(['applied', 'approved', 'active']);
  });

  it('gives a correction the place of the step that it corrects', () => {
    const [applied, approved, active] = [
      statusRow(0, 'in_dialogue', '2016-02-01'),
      statusRow(1, 'approved', '2016-02-01'),
      statusRow(2, 'active', '2016-02-01'),
    ];
    const corrected = ledgerRow<StatusStep>(
      { status: 'applied', effectiveOn: '2016-02-01', precision: 'day' },
      { id: 'row-0003', recordedAt: moment(3) },
      applied,
    );
    const rows = [{ ...applied, supersededAt: moment(3) }, approved, active, corrected];
    expect(currentRows(rows).map((row) => row.status)).toEqual(['applied', 'approved', 'active']);
  });

  it('gives it also to the correction of a correction', () => {
    const first = statusRow(0, 'applied', '2016');
    const second = ledgerRow({ ...first }, { id: 'row-0001', recordedAt: moment(1) }, first);
    const third = ledgerRow({ ...second }, { id: 'row-0002', recordedAt: moment(2) }, second);
    expect(third).toMatchObject({ firstRecordedAt: moment(0), recordedAt: moment(2), supersededAt: null });
  });
});

describe('what the registry knew', () => {
  const mistaken = { ...statusRow(0, 'active', '2015-06-01'), supersededAt: moment(5) };
  const corrected = ledgerRow<StatusStep>(
    { status: 'active', effectiveOn: '2016-06-01', precision: 'day' },
    { id: 'row-0005', recordedAt: moment(5) },
    mistaken,
  );
  const rows = [mistaken, corrected];

  it('is nothing before the first record', () => {
    expect(rowsKnownAt(rows, '2019-12-31T00:00:00Z')).toEqual([]);
  });

  it('is the mistake until the moment of its correction', () => {
    const known = rowsKnownAt(rows, moment(4));
    expect(statusOn(known, '2015-12-31')).toBe('active');
  });

  it('is the correction from that moment on', () => {
    expect(rowsKnownAt(rows, moment(5))).toEqual([corrected]);
    expect(statusOn(rows, '2015-12-31')).toBeNull();
  });
});

describe('what holds on a day', () => {
  it('is nothing before the first status', () => {
    expect(statusOn(statusRows(['active', '2016']), '2015-12-31')).toBeNull();
    expect(statusOn([], '2015-12-31')).toBeNull();
  });

  it('is the last of several changes on the day', () => {
    const rows = statusRows(['approved', '2016-02-01'], ['active', '2016-02-01'], ['paused', '2016-02-02']);
    expect(statusOn(rows, '2016-02-01')).toBe('active');
    expect(statusOn(rows, '2016-02-02')).toBe('paused');
  });

  it('is the first known sector also on days before it', () => {
    const rows = sectorRows(['civil', '2016'], ['public', '2018']);
    expect(sectorOn(rows, '2010-01-01')).toBe('civil');
    expect(sectorOn(rows, '2017-12-31')).toBe('civil');
    expect(sectorOn(rows, '2018-01-01')).toBe('public');
  });

  it('is the sector that the first day ended with, when it was changed that day', () => {
    const rows = [sectorRow(0, 'civil', '2016'), sectorRow(1, 'public', '2016')];
    expect(sectorOn(rows, '2015-12-31')).toBe('public');
  });

  it('is no sector only when none was ever known', () => {
    expect(sectorOn([], '2016-01-01')).toBeNull();
  });
});

describe('what is planned', () => {
  const rows = statusRows(['applied', '2018-01-10'], ['approved', '2018-09-01'], ['active', '2018-09-01']);

  it('is what the next day with changes ends with', () => {
    expect(nextPlanned(rows, '2018-06-15')?.status).toBe('active');
  });

  it('is nothing that takes effect today', () => {
    expect(nextPlanned(rows, '2018-09-01')).toBeUndefined();
  });
});
