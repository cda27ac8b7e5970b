import { expect, it } from '@jest/globals';
import { type TimelineRow, toTimelineEntry } from './timeline.mapper.js';

const row = (given: Partial<TimelineRow>): TimelineRow => ({
  id: '7',
  at: '2026-11-23T12:00:00.000000Z',
  by: 'Anna Andersson',
  channel: 'web',
  action: 'contact.changed',
  subjectId: '0198c0de-0000-7000-8000-000000000001',
  subjectName: 'Bo Berg',
  changes: [{ field: 'role', from: 'deputy', to: 'primary' }, { field: 'phone' }],
  personalValues: [{ field: 'phone', from: null, to: '019-602 73 94' }],
  ...given,
});

it('puts personal values back in their places', () => {
  expect(toTimelineEntry(row({})).changes).toEqual([
    { field: 'role', from: 'deputy', to: 'primary' },
    { field: 'phone', from: null, to: '019-602 73 94' },
  ]);
});

it('says of an erased person only that something changed', () => {
  expect(toTimelineEntry(row({ personalValues: [] })).changes).toEqual([
    { field: 'role', from: 'deputy', to: 'primary' },
    { field: 'phone', from: null, to: null },
  ]);
});
