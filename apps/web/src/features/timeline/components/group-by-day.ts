import type { TimelineEntry } from '@registry/domain/timeline';
import { dayOfInstant } from '../../../i18n/format.js';

export interface TimelineDay {
  /** `YYYY-MM-DD` on the calendar in Sweden. */
  readonly day: string;
  readonly entries: readonly TimelineEntry[];
}

/** Entries by the day on which they happened, in the order given. */
export function groupByDay(entries: readonly TimelineEntry[]): TimelineDay[] {
  const days = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const day = dayOfInstant(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
}
