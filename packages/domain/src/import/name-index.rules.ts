import { likeness, likenessThreshold, tellingWords } from '../text/index.js';

/**
 * Slips of the finger are rare in the first letters of a word, so words that begin alike may be the same word. Numbers are
 * the same or not.
 */
const beginningsOf = (name: string): string[] => [
  ...new Set(tellingWords(name).map((word) => (/\p{N}/u.test(word) ? word : word.slice(0, 3)))),
];

/** Finds similar names among many without comparing each with each. */
export interface NameIndex {
  add(name: string): void;
  /** The name most like this one, if any is like it. */
  findLike(name: string): string | undefined;
}

/**
 * Two names are alike only if all words of one are in the other (see {@link likeness}). So it is enough to compare a
 * name with those that hold its rarest word, and with those whose own rarest word it holds.
 *
 * @param corpus the names by which rareness is judged: best all that will be added or looked for
 */
export function createNameIndex(corpus: readonly string[]): NameIndex {
  const frequency = new Map<string, number>();
  for (const name of corpus) {
    for (const beginning of beginningsOf(name)) frequency.set(beginning, (frequency.get(beginning) ?? 0) + 1);
  }
  const rarestOf = (beginnings: readonly string[]): string | undefined =>
    beginnings.toSorted((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0))[0];

  const holding = new Map<string, string[]>();
  const rarest = new Map<string, string[]>();
  const joined = new Map<string, string>();
  const push = (map: Map<string, string[]>, key: string, name: string): void => {
    const names = map.get(key);
    if (names === undefined) map.set(key, [name]);
    else names.push(name);
  };

  return {
    add(name) {
      const beginnings = beginningsOf(name);
      for (const beginning of beginnings) push(holding, beginning, name);
      const key = rarestOf(beginnings);
      if (key !== undefined) push(rarest, key, name);
      joined.set(tellingWords(name).join(''), name);
    },
    findLike(name) {
      const beginnings = beginningsOf(name);
      if (beginnings.length === 0) return undefined;
      const same = joined.get(tellingWords(name).join(''));
      if (same !== undefined) return same;
      const key = rarestOf(beginnings) ?? '';
      const candidates = new Set([
        ...(holding.get(key) ?? []),
        ...beginnings.flatMap((beginning) => rarest.get(beginning) ?? []),
      ]);
      let best: { name: string; likeness: number } | undefined;
      for (const candidate of candidates) {
        const value = likeness(name, candidate);
        if (value >= likenessThreshold && value > (best?.likeness ?? 0)) best = { name: candidate, likeness: value };
      }
      return best?.name;
    },
  };
}
