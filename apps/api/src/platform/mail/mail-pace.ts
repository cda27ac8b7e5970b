/** How patient the queue of mail is. Times in seconds. */
export interface Pace {
  /** How long to wait before the second try, the third, and so on; after the last the mail has failed. */
  readonly retryAfter: readonly number[];
  /** After so long without a word, the copy of the product that had a mail is taken for dead. Longer than any mail takes. */
  readonly giveUpClaimAfter: number;
  /** How often to look for such mail. */
  readonly lookEvery: number;
}

const MINUTES = 60;
const HOURS = 3600;

/** Mail servers that are down come back within a day, and those that are full too. */
const usualPace: Pace = {
  retryAfter: [MINUTES, 5 * MINUTES, 15 * MINUTES, HOURS, 4 * HOURS, 8 * HOURS, 12 * HOURS],
  giveUpClaimAfter: 3 * MINUTES,
  lookEvery: 30,
};

/** The pace of this installation; tests are less patient. */
export class MailPace {
  readonly retryAfter: readonly number[];
  readonly giveUpClaimAfter: number;
  readonly lookEvery: number;

  constructor(pace: Partial<Pace> = {}) {
    const { retryAfter, giveUpClaimAfter, lookEvery } = { ...usualPace, ...pace };
    this.retryAfter = retryAfter;
    this.giveUpClaimAfter = giveUpClaimAfter;
    this.lookEvery = lookEvery;
  }

  get maxAttempts(): number {
    return this.retryAfter.length + 1;
  }
}
