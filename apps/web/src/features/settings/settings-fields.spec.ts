import { describe, expect, test } from '@jest/globals';
import { checkInput } from '@registry/domain/error';
import { partnershipChange } from '@registry/domain/partnership';
import { parseSettingsChange, settingsChangeOf } from './settings-fields.js';

const problemsOf = (typed: Parameters<typeof settingsChangeOf>[0]) => {
  const checked = checkInput(partnershipChange, settingsChangeOf(typed));
  return checked.ok ? [] : checked.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('the settings form', () => {
  test('sends numbers as numbers, blank as nothing, and only what was changed', () => {
    expect(parseSettingsChange({ stalledAfterDays: ' 90 ', county: '', shortName: ' PSI ' })).toEqual({
      stalledAfterDays: 90,
      county: null,
      shortName: 'PSI',
    });
    expect(parseSettingsChange({})).toEqual({});
  });

  test.each(['', 'nittio', '9,5', '1e2'])('refuses %j for a number, naming the field', (stalledAfterDays) => {
    expect(problemsOf({ stalledAfterDays })).toEqual(['/stalledAfterDays FIELD_INVALID']);
  });

  test('refuses what is out of bounds', () => {
    expect(problemsOf({ stalledAfterDays: '3', confirmAfterMonths: '61' })).toEqual([
      '/stalledAfterDays FIELD_TOO_SMALL',
      '/confirmAfterMonths FIELD_TOO_LARGE',
    ]);
  });
});
