import { describe, expect, test } from '@jest/globals';
import type { ChecklistItem } from '@registry/domain/checklist';
import { itemChangeOf, itemFieldsOf } from './item-fields.js';

const item: ChecklistItem = {
  stepId: '01900000-0000-7000-8000-000000000001',
  sv: 'Beslut fattat',
  en: 'Decision taken',
  isRequired: true,
  version: 3,
  owner: { id: 'sara', name: 'Sara' },
  dueOn: '2026-12-01',
  isDueOwn: false,
  doneOn: null,
  notApplicableReason: null,
  note: 'Protokoll',
};
const opened = itemFieldsOf(item);

describe('the form of a step', () => {
  test('shows a due day only when it is the partner’s own', () => {
    expect(opened).toMatchObject({ state: 'open', dueOn: '', ownerId: 'sara', note: 'Protokoll' });
    expect(itemFieldsOf({ ...item, isDueOwn: true }).dueOn).toBe('2026-12-01');
  });

  test('sends only what was changed', () => {
    expect(itemChangeOf(opened, opened)).toEqual({});
    expect(itemChangeOf(opened, { ...opened, note: ' ' })).toEqual({ note: null });
    expect(itemChangeOf(opened, { ...opened, ownerId: '', dueOn: '2027-01-01' })).toEqual({
      ownerId: null,
      dueOn: '2027-01-01',
    });
  });

  test('sends what belongs to the state, and forgets what was typed for another', () => {
    const typed = { ...opened, doneOn: '2026-11-01', reason: 'Ett bolag' };
    expect(itemChangeOf(opened, { ...typed, state: 'done' })).toEqual({ doneOn: '2026-11-01' });
    expect(itemChangeOf(opened, { ...typed, state: 'notApplicable' })).toEqual({ notApplicableReason: 'Ett bolag' });
    expect(itemChangeOf(opened, { ...typed, state: 'open' })).toEqual({});
    const done = itemFieldsOf({ ...item, doneOn: '2026-11-01' });
    expect(itemChangeOf(done, { ...done, state: 'notApplicable', reason: 'x' })).toEqual({
      doneOn: null,
      notApplicableReason: 'x',
    });
  });
});
