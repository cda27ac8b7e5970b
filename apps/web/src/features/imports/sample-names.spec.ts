import { describe, expect, test } from '@jest/globals';
import { sampleNames } from './sample-names.rules.js';

describe('the names that show whether the letters came through', () => {
  test('are those with å, ä or ö, in the order of the file', () => {
    const names = ['Coompanion', 'Hällefors folkhögskola', 'Stiftelsen Cesam', 'Laxå kommun', 'Örebro universitet'];
    expect(sampleNames(names)).toEqual(['Hällefors folkhögskola', 'Laxå kommun', 'Örebro universitet']);
  });

  test('are the spoilt ones before the whole ones', () => {
    expect(sampleNames(['Örebro universitet', 'LaxÃ¥ kommun', 'Coompanion'])[0]).toBe('LaxÃ¥ kommun');
  });

  test('are others when there are none, each once and never blank', () => {
    expect(sampleNames(['', 'Coompanion', 'Coompanion', ' '])).toEqual(['Coompanion']);
  });
});
