import { describe, expect, it } from '@jest/globals';
import { sectorRows, statusRows } from '../testing/index.js';
import { countingSince, derivePeriods } from './periods.rules.js';

const civil = sectorRows(['civil', '2015']);

describe('derivePeriods', () => {
  it('is empty without a status', () => {
    expect(derivePeriods([], civil)).toEqual([]);
  });

  it('runs from the first status on without an end', () => {
    expect(derivePeriods(statusRows(['active', '2016-02']), civil)).toEqual([
      { status: 'active', sector: 'civil', legalForm: null, from: '2016-02-01', until: null, statusPrecision: 'month' },
    ]);
  });

  it('splits where the status or the sector changes', () => {
    const statuses = statusRows(['active', '2016'], ['ended', '2018-05-01']);
    expect(derivePeriods(statuses, sectorRows(['civil', '2015'], ['public', '2017-03']))).toEqual([
      {
        status: 'active',
        sector: 'civil',
        legalForm: null,
        from: '2016-01-01',
        until: '2017-03-01',
        statusPrecision: 'year',
      },
      {
        status: 'active',
        sector: 'public',
        legalForm: null,
        from: '2017-03-01',
        until: '2018-05-01',
        statusPrecision: 'year',
      },
      { status: 'ended', sector: 'public', legalForm: null, from: '2018-05-01', until: null, statusPrecision: 'day' },
    ]);
  });

  it('splits where the legal form changes with the sector, and takes the first known one for what is older', () => {
    const sectors = sectorRows(['civil', '2015', 'foundation'], ['public', '2017', 'state_agency']);
    expect(
      derivePeriods(statusRows(['active', '2014']), sectors).map(({ legalForm, from }) => [legalForm, from]),
    ).toEqual([
      ['foundation', '2014-01-01'],
      ['state_agency', '2017-01-01'],
    ]);
  });

  it('splits where the legal form alone changes, and where it becomes known', () => {
    const sectors = sectorRows(
      ['civil', '2015'],
      ['civil', '2020', 'non_profit_association'],
      ['civil', '2024-05-01', 'economic_association'],
    );
    expect(
      derivePeriods(statusRows(['active', '2014']), sectors).map(({ sector, legalForm, from }) => [
        sector,
        legalForm,
        from,
      ]),
    ).toEqual([
      ['civil', null, '2014-01-01'],
      ['civil', 'non_profit_association', '2020-01-01'],
      ['civil', 'economic_association', '2024-05-01'],
    ]);
  });

  it('lets steps of no length vanish', () => {
    const statuses = statusRows(
      ['applied', '2016-02-01'],
      ['approved', '2016-02-01'],
      ['active', '2016-02-01'],
      ['paused', '2017-01-01'],
      ['active', '2017-01-01'],
    );
    expect(derivePeriods(statuses, civil).map(({ status, from }) => [status, from])).toEqual([
      ['active', '2016-02-01'],
    ]);
  });

  it('takes the first known sector for a status that is older', () => {
    expect(derivePeriods(statusRows(['active', '2012']), civil)[0]).toMatchObject({ sector: 'civil', until: null });
  });

  it('refuses a status without any sector', () => {
    expect(() => derivePeriods(statusRows(['active', '2012']), [])).toThrow(RangeError);
  });
});

describe('countingSince', () => {
  const statuses = statusRows(
    ['active', '2014'],
    ['ended', '2015-01-01'],
    ['applied', '2015-02-01'],
    ['approved', '2015-03-01'],
    ['active', '2016'],
    ['paused', '2017'],
    ['ended', '2018'],
  );
  const periods = derivePeriods(statuses, sectorRows(['civil', '2014'], ['public', '2016-06']));

  it('is the first day of the stretch, through pauses and changes of sector', () => {
    expect(countingSince(periods, '2017-05-01')).toEqual({ effectiveOn: '2016-01-01', precision: 'year' });
    expect(countingSince(periods, '2014-05-01')).toEqual({ effectiveOn: '2014-01-01', precision: 'year' });
  });

  it('is nothing when the partner does not count on the day', () => {
    expect(countingSince(periods, '2013-12-31')).toBeNull();
    expect(countingSince(periods, '2015-01-01')).toBeNull();
    expect(countingSince(periods, '2015-12-31')).toBeNull();
    expect(countingSince(periods, '2018-01-01')).toBeNull();
    expect(countingSince([], '2018-01-01')).toBeNull();
  });
});
