import { compareInstants, type Instant } from '../calendar/index.js';
import { type GrowthQuery, type GrowthReport, shownSectorsOf } from './growth.schema.js';
import type { GrowthPartner } from './growth-partner.schema.js';
import { growthFigureKeys } from './growth-rows.schema.js';
import { type KnownPartner, learnedSince, partnerAt } from './learned.rules.js';
import { type FigurePlace, type Figures, figuresOf, shareOf } from './partner-share.rules.js';
import type { GrowthChange, GrowthDifference, PublishedComparison } from './published.schema.js';

/** A published report, and what is known now of the partners that may make a difference. */
interface ReportToExplain {
  readonly query: GrowthQuery;
  readonly published: GrowthReport;
  /** The partners that it counts, as they were known. */
  readonly frozen: readonly GrowthPartner[];
  /** Ids of those whose share may be another now, see `partnersThatDiffer`. */
  readonly differing: readonly string[];
  /** What is known of them; one that is missing here is gone. */
  readonly known: readonly KnownPartner[];
}

/** How much more a figure is now, and the changes (by index) that it takes. */
interface Moved {
  readonly place: FigurePlace;
  readonly by: number;
  readonly changes: readonly number[];
}

interface ExplainedPartner {
  readonly changes: readonly GrowthChange[];
  readonly moved: ReadonlyMap<string, Moved>;
}

const nothing: Figures = new Map();

const isSame = (one: Figures, other: Figures): boolean =>
  one.size === other.size && [...one].every(([key, { value }]) => other.get(key)?.value === value);

/**
 * The moment whose knowledge of the partner the report shows. That is when it was made, but for a change that was being
 * written just then, or by a server whose clock was ahead: then the nearest moment at which the partner had the share
 * that it has in the report.
 */
function momentOf(known: KnownPartner, madeAt: Instant, isAsInReport: (at: Instant) => boolean): Instant {
  const distance = (at: Instant): number => Math.abs(Date.parse(at) - Date.parse(madeAt));
  const others = [...known.statuses, ...known.sectors]
    .flatMap(({ recordedAt, supersededAt }) => [recordedAt, supersededAt ?? []].flat())
    .sort((one, other) => distance(one) - distance(other) || compareInstants(one, other));
  return [madeAt, ...others, '1800-01-01T00:00:00Z'].find(isAsInReport) ?? madeAt;
}

/** The fewest of the changes with which something is still so: without any one of them it is not. Later ones go first. */
function fewestOf(changes: readonly number[], isSo: (kept: readonly number[]) => boolean): readonly number[] {
  const without = (one: number): readonly number[] => changes.filter((other) => other !== one);
  const spare = changes.findLast((one) => isSo(without(one)));
  return spare === undefined ? changes : fewestOf(without(spare), isSo);
}

function explainPartner(
  frozen: GrowthPartner | null,
  known: KnownPartner,
  query: GrowthQuery,
  madeAt: Instant,
): ExplainedPartner {
  const then = frozen ? shareOf(frozen, query) : nothing;
  const at = momentOf(known, madeAt, (moment) => isSame(shareOf(partnerAt(known, moment, frozen), query), then));
  const { changes, partnerWith } = learnedSince(known, at, frozen);

  const shares = new Map<string, Figures>();
  const shareWith = (learned: readonly number[]): Figures => {
    const share = shares.get(learned.join()) ?? shareOf(partnerWith(learned), query);
    shares.set(learned.join(), share);
    return share;
  };
  const everyChange = changes.map((_, index) => index);
  const now = shareWith(everyChange);

  const moved = [...new Map([...then, ...now])].flatMap(([key, { place }]): [string, Moved][] => {
    const valueNow = now.get(key)?.value;
    const by = (valueNow ?? 0) - (then.get(key)?.value ?? 0);
    if (by === 0) return [];
    const fewest = fewestOf(everyChange, (kept) => shareWith(kept).get(key)?.value === valueNow);
    return [[key, { place, by, changes: fewest }]];
  });
  return { changes, moved: new Map(moved) };
}

/** A partner that the registry no longer has took with it what it added. */
function explainRemoval(frozen: GrowthPartner, query: GrowthQuery): ExplainedPartner {
  const untold = { ledger: null, attribute: null, value: null, legalForm: null, effective: null, was: null } as const;
  const change = { ...untold, partnerId: frozen.id, name: frozen.name, kind: 'removed', recordedAt: null } as const;
  const moved = [...shareOf(frozen, query)].map(([key, { place, value }]): [string, Moved] => [
    key,
    { place, by: -value, changes: [0] },
  ]);
  return { changes: [change], moved: new Map(moved) };
}

/**
 * Why the figures of a published report are others now. For each partner and figure the fewest changes are named that
 * turn what it added then into what it adds now: each of them moves the figure, together they explain all of it.
 * Changes that cancel out over several partners are told though no figure differs. What was planned and has come true
 * makes no difference, as it was counted already. Changes are in the order in which they were learned.
 */
export function explainGrowth({
  query,
  published,
  ...partners
}: ReportToExplain): Pick<PublishedComparison, 'changes' | 'differences'> {
  const frozen = new Map(partners.frozen.map((partner) => [partner.id, partner]));
  const known = new Map(partners.known.map((partner) => [partner.id, partner]));

  const changes: GrowthChange[] = [];
  const moved = new Map<string, Moved>();
  for (const id of partners.differing) {
    const [then, now] = [frozen.get(id), known.get(id)];
    const explained = now
      ? explainPartner(then ?? null, now, query, published.knownAt)
      : then && explainRemoval(then, query);
    if (!explained) continue;
    for (const [key, one] of explained.moved) {
      const before = moved.get(key);
      const indices = one.changes.map((index) => changes.length + index);
      const by = (before?.by ?? 0) + one.by;
      moved.set(key, { place: one.place, by, changes: [...(before?.changes ?? []), ...indices] });
    }
    changes.push(...explained.changes);
  }

  const needed = [...new Set([...moved.values()].flatMap((one) => one.changes))];
  const told = needed.sort((one, other) => compareMoments(changes[one], changes[other]) || one - other);
  const placeOf = new Map(told.map((index, place) => [index, place]));
  return {
    changes: told.flatMap((index) => changes[index] ?? []),
    differences: differencesOf(query, published, moved).map((difference) => ({
      ...difference,
      changes: difference.changes.map((index) => placeOf.get(index) ?? 0).sort((one, other) => one - other),
    })),
  };
}

/** What is not known when it was learned comes first. */
function compareMoments(one: GrowthChange | undefined, other: GrowthChange | undefined): number {
  const [at, otherAt] = [one?.recordedAt ?? null, other?.recordedAt ?? null];
  return at === null || otherAt === null
    ? Number(at !== null) - Number(otherAt !== null)
    : compareInstants(at, otherAt);
}

/** In the order of the report: by period, all together before the groups, by column, by figure. */
function differencesOf(
  query: GrowthQuery,
  published: GrowthReport,
  moved: ReadonlyMap<string, Moved>,
): GrowthDifference[] {
  const then = figuresOf(published);
  const columns: readonly string[] = [...shownSectorsOf(query), 'total'];
  const compare = (one: GrowthDifference, other: GrowthDifference): number =>
    compareText(one.period, other.period) ||
    compareText(one.group ?? '', other.group ?? '') ||
    columns.indexOf(one.in) - columns.indexOf(other.in) ||
    growthFigureKeys.indexOf(one.figure) - growthFigureKeys.indexOf(other.figure);
  return [...moved]
    .filter(([, { by }]) => by !== 0)
    .map(([key, { place, by, changes }]) => {
      const value = then.get(key)?.value ?? 0;
      return { ...place, published: value, now: value + by, changes: [...changes] };
    })
    .sort(compare);
}

const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
