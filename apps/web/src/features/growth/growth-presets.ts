import type { CivilDate } from '@registry/domain/calendar';
import type { GrowthView } from './growth-view.js';

export const presetNames = ['sinceStart', 'fiveYears', 'thisYear'] as const;
export type PresetName = (typeof presetNames)[number];

type Time = Pick<GrowthView, 'from' | 'to' | 'step'>;

/** The times that are one press away. */
export function presetTime(name: PresetName, today: CivilDate): Time {
  const year = Number(today.slice(0, 4));
  if (name === 'sinceStart') return {};
  if (name === 'thisYear') return { from: `${year}-01-01`, to: today, step: 'month' };
  return { from: `${year - 4}-01-01`, to: today };
}

/** The preset that a view shows, if it shows one. */
export function presetOf({ from, to, step = 'year' }: GrowthView, today: CivilDate): PresetName | undefined {
  return presetNames.find((name) => {
    const time = presetTime(name, today);
    const isSameStep = name === 'sinceStart' || step === (time.step ?? 'year');
    return time.from === from && time.to === to && isSameStep;
  });
}
