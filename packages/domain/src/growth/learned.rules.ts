import { compareInstants, type DatedOn, type Instant } from '../calendar/index.js';
import {
  currentRows,
  derivePeriods,
  type LedgerRow,
  rowsKnownAt,
  type SectorRow,
  type StatusRow,
} from '../membership/index.js';
import type { CountedPartner } from './growth-partner.schema.js';
import type { GrowthChange } from './published.schema.js';

/** A change of what has no dates of its own, as the history tells it. */
type AttributeChange = { readonly at: Instant } & (
  | { readonly attribute: 'municipality'; readonly from: string | null }
  | { readonly attribute: 'tag'; readonly from: readonly string[]; readonly to: readonly string[] }
);

/** Everything that the registry knows today of a partner, and how it came to know. */
export interface KnownPartner {
  readonly id: string;
  /** Null for a sole trader. */
  readonly name: string | null;
  readonly municipality: string | null;
  readonly tags: readonly string[];
  /** Both ledgers whole, superseded rows too. */
  readonly statuses: readonly StatusRow[];
  readonly sectors: readonly SectorRow[];
  /** In the order of time. */
  readonly attributeChanges: readonly AttributeChange[];
}

/** What the registry believes of a partner: of the ledgers, only rows that stand. */
interface Belief {
  readonly municipality: string | null;
  readonly tags: readonly string[];
  readonly statuses: readonly StatusRow[];
  readonly sectors: readonly SectorRow[];
}

/** One thing learned, and what it makes of a belief. */
interface Learned {
  readonly change: GrowthChange;
  readonly applyTo: (belief: Belief) => Belief;
}

/** What was learned of a partner since some moment. */
interface LearnedOfPartner {
  /** In the order in which it was learned. */
  readonly changes: readonly GrowthChange[];
  /** The partner as it would be counted had only these changes, by index, been learned. */
  readonly partnerWith: (learned: readonly number[]) => CountedPartner;
}

/** The row that took another's place, or was added (`gone` null), or the one that was withdrawn (`fresh` null). */
interface Replacement<Row> {
  readonly gone: Row | null;
  readonly fresh: Row | null;
}

function replacementsIn<Row extends LedgerRow>(then: readonly Row[], now: readonly Row[]): Replacement<Row>[] {
  const isIn = (rows: readonly Row[], { id }: Row): boolean => rows.some((row) => row.id === id);
  const withdrawn = new Set(then.filter((row) => !isIn(now, row)));
  const replacements = now
    .filter((row) => !isIn(then, row))
    .map((fresh): Replacement<Row> => {
      // A correction tells the same change as the row whose place it took, so it inherits when that was first recorded.
      const gone = [...withdrawn].find((row) => compareInstants(row.firstRecordedAt, fresh.firstRecordedAt) === 0);
      if (gone) withdrawn.delete(gone);
      return { gone: gone ?? null, fresh };
    });
  return [...replacements, ...[...withdrawn].map((gone) => ({ gone, fresh: null }))];
}

const dayOf = ({ effectiveOn, precision }: DatedOn): DatedOn => ({ effectiveOn, precision });

const latest = (instants: readonly Instant[]): Instant | null => [...instants].sort(compareInstants).at(-1) ?? null;

/** When the last row that told of the same change as this one was withdrawn. */
const endOf = (row: LedgerRow, history: readonly LedgerRow[]): Instant | null =>
  latest(
    history
      .filter((one) => compareInstants(one.firstRecordedAt, row.firstRecordedAt) === 0)
      .flatMap(({ supersededAt }) => supersededAt ?? []),
  );

const nothingTold = {
  ledger: null,
  attribute: null,
  value: null,
  legalForm: null,
  effective: null,
  was: null,
} as const;

/** What a ledger of the partner learned. `tell` says what a row means, `put` gives a belief other rows. */
function learnedInLedger<Row extends LedgerRow>(
  { id, name }: Pick<KnownPartner, 'id' | 'name'>,
  history: readonly Row[],
  then: readonly Row[],
  kind: {
    readonly ledger: 'status' | 'sector';
    readonly tell: (row: Row) => Pick<GrowthChange, 'legalForm'> & { readonly value: string };
    readonly rowsOf: (belief: Belief) => readonly Row[];
    readonly put: (belief: Belief, rows: readonly Row[]) => Belief;
  },
): Learned[] {
  return replacementsIn(then, currentRows(history)).map(({ gone, fresh }) => ({
    change: {
      ...nothingTold,
      partnerId: id,
      name,
      ledger: kind.ledger,
      kind: gone && fresh ? 'corrected' : fresh ? 'recorded' : 'withdrawn',
      ...(fresh && { ...kind.tell(fresh), effective: dayOf(fresh) }),
      was: gone && { ...kind.tell(gone), effective: dayOf(gone) },
      recordedAt: fresh ? fresh.recordedAt : gone && endOf(gone, history),
    },
    applyTo: (belief) => {
      const kept = kind.rowsOf(belief).filter((row) => row.id !== gone?.id);
      return kind.put(belief, fresh ? [...kept, fresh] : kept);
    },
  }));
}

function learnedOfMunicipality({ id, name, municipality, attributeChanges }: KnownPartner, then: Belief): Learned[] {
  if (then.municipality === municipality) return [];
  const was = then.municipality === null ? null : { value: then.municipality, legalForm: null, effective: null };
  const recordedAt = attributeChanges.findLast(({ attribute }) => attribute === 'municipality')?.at ?? null;
  const told = { kind: 'attribute', attribute: 'municipality', value: municipality, was, recordedAt } as const;
  return [
    {
      change: { ...nothingTold, ...told, partnerId: id, name },
      applyTo: (belief) => ({ ...belief, municipality }),
    },
  ];
}

function learnedOfTags({ id, name, tags, attributeChanges }: KnownPartner, then: Belief): Learned[] {
  const changed = [
    ...tags.filter((tag) => !then.tags.includes(tag)),
    ...then.tags.filter((tag) => !tags.includes(tag)),
  ];
  return changed.map((tag) => {
    const isOn = tags.includes(tag);
    const told = {
      kind: 'attribute',
      attribute: 'tag',
      value: isOn ? tag : null,
      was: isOn ? null : { value: tag, legalForm: null, effective: null },
      recordedAt:
        attributeChanges.findLast((one) => one.attribute === 'tag' && one.from.includes(tag) !== one.to.includes(tag))
          ?.at ?? null,
    } as const;
    return {
      change: { ...nothingTold, ...told, partnerId: id, name },
      applyTo: (belief) => ({
        ...belief,
        tags: isOn ? [...belief.tags, tag] : belief.tags.filter((other) => other !== tag),
      }),
    };
  });
}

/**
 * What a partner had of attributes at the moment, by what has changed since. One that was registered later has always had
 * what it has: that is part of what was learned by its registration.
 */
function attributesAt(
  { municipality, tags, attributeChanges }: KnownPartner,
  at: Instant,
): Pick<Belief, 'municipality' | 'tags'> {
  const later = attributeChanges.filter((change) => compareInstants(change.at, at) > 0);
  const [moved] = later.filter((change) => change.attribute === 'municipality');
  const [tagged] = later.filter((change) => change.attribute === 'tag');
  return { municipality: moved ? moved.from : municipality, tags: tagged ? tagged.from : tags };
}

function beliefAt(known: KnownPartner, at: Instant, attributes: Pick<Belief, 'municipality' | 'tags'> | null): Belief {
  const statuses = rowsKnownAt(known.statuses, at);
  const sectors = rowsKnownAt(known.sectors, at);
  if (statuses.length > 0) return { ...(attributes ?? attributesAt(known, at)), statuses, sectors };
  // The first sector of a partner that was not known is no news by itself: its first status is.
  return {
    municipality: known.municipality,
    tags: known.tags,
    statuses,
    sectors: currentRows(known.sectors).slice(0, 1),
  };
}

const countedAs = ({ municipality, tags, statuses, sectors }: Belief): CountedPartner => ({
  municipality,
  tags,
  periods: statuses.length > 0 && sectors.length > 0 ? derivePeriods(statuses, sectors) : [],
});

/** The partner as counted at the moment, as far as its ledgers and the history of its attributes tell. */
export const partnerAt = (
  known: KnownPartner,
  at: Instant,
  attributes: Pick<CountedPartner, 'municipality' | 'tags'> | null = null,
): CountedPartner => countedAs(beliefAt(known, at, attributes));

/**
 * What the registry has learned of a partner since the moment: of each step of its ledgers what it says now against what
 * it said then, however often it was corrected meanwhile.
 *
 * @param attributes - what it had then; null to take it from the history
 */
export function learnedSince(
  known: KnownPartner,
  at: Instant,
  attributes: Pick<CountedPartner, 'municipality' | 'tags'> | null = null,
): LearnedOfPartner {
  const then = beliefAt(known, at, attributes);
  const learned = [
    ...learnedOfMunicipality(known, then),
    ...learnedOfTags(known, then),
    ...learnedInLedger(known, known.sectors, then.sectors, {
      ledger: 'sector',
      tell: ({ sector, legalForm }) => ({ value: sector, legalForm }),
      rowsOf: ({ sectors }) => sectors,
      put: (belief, sectors) => ({ ...belief, sectors }),
    }),
    ...learnedInLedger(known, known.statuses, then.statuses, {
      ledger: 'status',
      tell: ({ status }) => ({ value: status, legalForm: null }),
      rowsOf: ({ statuses }) => statuses,
      put: (belief, statuses) => ({ ...belief, statuses }),
    }),
  ].sort(byMoment);
  return {
    changes: learned.map(({ change }) => change),
    partnerWith: (indices) =>
      countedAs(indices.reduce((belief, index) => learned[index]?.applyTo(belief) ?? belief, then)),
  };
}

const byMoment = ({ change: one }: Learned, { change: other }: Learned): number =>
  one.recordedAt === null || other.recordedAt === null
    ? Number(one.recordedAt !== null) - Number(other.recordedAt !== null)
    : compareInstants(one.recordedAt, other.recordedAt);
