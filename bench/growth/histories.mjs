/**
 * Made-up membership histories, the same for the same seed: legal walks of the status machine with what makes real ones
 * hard, which is backdating, corrections, pauses, leaving, coming back and reclassification. Small on purpose: no I/O.
 */

/** A stream of numbers from 0 to (not including) 1; mulberry32, which is short and even enough for this. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DAY_MS = 86_400_000;
const dayOf = (number) => new Date(number * DAY_MS).toISOString().slice(0, 10);
const numberOf = (day) => Date.parse(day) / DAY_MS;

/** First and last day on which anything takes effect, and the moment after the last thing was recorded. */
const firstDay = numberOf('2012-01-01');
const lastDay = numberOf('2026-10-31');

const next = {
  prospect: ['in_dialogue', 'applied'],
  in_dialogue: ['applied'],
  applied: ['approved', 'approved', 'approved', 'declined'],
  approved: ['active'],
  active: ['paused', 'ended', 'ended'],
  paused: ['active', 'active', 'ended'],
  ended: ['applied'],
  declined: ['in_dialogue'],
};
/** Days that a status usually lasts, at most. */
const stay = {
  prospect: 90,
  in_dialogue: 150,
  applied: 60,
  approved: 40,
  active: 1800,
  paused: 500,
  ended: 1400,
  declined: 900,
};
const sectors = ['civil', 'public', 'private'];
const legalForms = {
  civil: ['non_profit_association', 'economic_association', 'foundation'],
  public: ['municipality', 'region', 'state_agency', 'municipal_federation'],
  private: ['limited_company', 'partnership_firm', 'sole_trader'],
};

/** A uuid that says what it is of: deterministic, in the order of its number. */
export const idOf = (kind, number) =>
  `00000000-0000-7${kind.toString(16).padStart(3, '0')}-8000-${number.toString(16).padStart(12, '0')}`;

/** Draws histories one after the other; `nextNumber` counts the rows of both ledgers. */
export class Histories {
  constructor(seed) {
    this.random = randomFrom(seed);
    this.row = 0;
  }

  below(limit) {
    return Math.floor(this.random() * limit);
  }

  oneOf(list) {
    return list[this.below(list.length)];
  }

  /** The day as it is known: mostly exactly, sometimes only the month or the year. */
  dated(number) {
    const luck = this.random();
    const day = dayOf(number);
    if (luck < 0.05) return { effectiveOn: `${day.slice(0, 4)}-01-01`, precision: 'year' };
    if (luck < 0.15) return { effectiveOn: `${day.slice(0, 7)}-01`, precision: 'month' };
    return { effectiveOn: day, precision: 'day' };
  }

  /** When it was recorded: mostly within days, sometimes years later. In milliseconds. */
  recordedAfter(effectiveOn, earliest) {
    const luck = this.random();
    const days = luck < 0.8 ? this.below(10) : luck < 0.95 ? this.below(200) : this.below(1500);
    const latest = (lastDay + 20) * DAY_MS;
    return Math.min(latest, Math.max(earliest + 1, (numberOf(effectiveOn) + days) * DAY_MS + this.below(DAY_MS)));
  }

  /** Rows of one partner: those that stand in order of effect, and those that were superseded. */
  partner() {
    const sector = this.oneOf(sectors);
    const statuses = [];
    let status = this.random() < 0.3 ? 'active' : 'prospect';
    let day = firstDay + this.below(lastDay - firstDay - 200);
    let recorded = 0;
    const length = 3 + this.below(9);
    for (let step = 0; step < length && day <= lastDay; step += 1) {
      const dated = this.dated(day);
      // What is known only to the year may not come before the step before it.
      const before = statuses.at(-1);
      const at =
        before && dated.effectiveOn < before.effectiveOn
          ? { effectiveOn: before.effectiveOn, precision: 'day' }
          : dated;
      recorded = this.recordedAfter(at.effectiveOn, recorded);
      const row = {
        id: idOf(2, ++this.row),
        status,
        ...at,
        recordedAt: recorded,
        firstRecordedAt: recorded,
        supersededAt: null,
      };
      statuses.push(row);
      if (this.random() < 0.12) statuses.splice(-1, 1, ...this.corrected(row, before));
      const last = statuses.at(-1);
      status = this.oneOf(next[status]);
      day = numberOf(last.effectiveOn) + 1 + this.below(stay[last.status]);
    }
    return { statuses, sectors: this.sectorRows(sector, statuses[0]) };
  }

  /** The row, superseded within a year and a half by one that says a few days later. */
  corrected(row, before) {
    const supersededAt = row.recordedAt + DAY_MS + this.below(500 * DAY_MS);
    const moved = dayOf(
      Math.max(numberOf(row.effectiveOn) + this.below(40) - 20, before ? numberOf(before.effectiveOn) : firstDay),
    );
    return [
      { ...row, supersededAt },
      { ...row, id: idOf(2, ++this.row), effectiveOn: moved, precision: 'day', recordedAt: supersededAt },
    ];
  }

  sectorRows(sector, first) {
    const of = (kind, effectiveOn, recordedAt) => ({
      id: idOf(3, ++this.row),
      sector: kind,
      legalForm: this.oneOf(legalForms[kind]),
      effectiveOn,
      precision: 'day',
      recordedAt,
      firstRecordedAt: recordedAt,
      supersededAt: null,
    });
    const rows = [of(sector, first.effectiveOn, first.firstRecordedAt)];
    if (this.random() < 0.06) {
      const on = dayOf(Math.min(lastDay, numberOf(first.effectiveOn) + 100 + this.below(2500)));
      rows.push(of(this.oneOf(sectors.filter((one) => one !== sector)), on, this.recordedAfter(on, first.recordedAt)));
    }
    return rows;
  }
}
