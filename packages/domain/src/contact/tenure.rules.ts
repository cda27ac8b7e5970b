import type { CivilDate } from '../calendar/index.js';

/** From when until when somebody acts for a partner. From `endsOn` on they no longer do. */
export interface Tenure {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate | null;
}

/** Whether somebody acts for the partner on the day: who ends today has no access today. */
export const isCurrent = (tenure: Tenure, day: CivilDate): boolean =>
  tenure.startsOn <= day && (tenure.endsOn === null || day < tenure.endsOn);

/** Whether two tenures share a day. */
export const overlap = (one: Tenure, other: Tenure): boolean =>
  (other.endsOn === null || one.startsOn < other.endsOn) && (one.endsOn === null || other.startsOn < one.endsOn);
