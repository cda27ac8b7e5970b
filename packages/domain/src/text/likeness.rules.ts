import { foldText } from './text.rules.js';

/** Words that say which legal form an organisation has, or nothing: people leave them out, so they tell nothing apart. */
const noise = new Set(
  (
    'ab aktiebolag aktiebolaget publ svb hb handelsbolag kb kommanditbolag ek ekonomisk ideell förening föreningen ' +
    'stiftelse stiftelsen insamlingsstiftelse insamlingsstiftelsen för i och av på the of and'
  ).split(' '),
);

/** Genitive s, as in "Örebro läns": dropped from both names, so that it need not be right, only the same. */
const stem = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

/** The words of a name that tell it apart, folded, without genitive s. */
export const tellingWords = (name: string): string[] => {
  const all: string[] = foldText(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !noise.has(word));
  return (telling.length > 0 ? telling : all).map(stem);
};

/** Edits between two words: insertions, deletions, substitutions, and swaps of neighbours (optimal string alignment). */
const editsBetween = (a: string, b: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let fewest = Math.min(substituted, (last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        fewest = Math.min(fewest, (beforeLast[j - 2] ?? 0) + 1);
      }
      current.push(fewest);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
};

/** 1 for the same word, a little less for one with a slip of the finger in it, 0 for another word. */
const sameness = (a: string, b: string): number => {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  // Nora is not Mora, and section 12 is not section 13: short words and numbers have no room for a slip.
  const allowed = longest < 5 ? 0 : longest < 12 ? 1 : 2;
  if (allowed === 0 || Math.abs(a.length - b.length) > allowed || /\p{N}/u.test(a + b)) return 0;
  const edits = editsBetween(a, b);
  return edits <= allowed ? 1 - edits / longest : 0;
};

/** How many words two names share, and how well: each word of one goes to the most like word of the other, once. */
const sharedBy = (a: readonly string[], b: readonly string[]): { count: number; sameness: number } => {
  const pairs = a
    .flatMap((left, i) => b.map((right, j) => ({ i, j, sameness: sameness(left, right) })))
    .filter((pair) => pair.sameness > 0)
    .sort((one, other) => other.sameness - one.sameness);
  const takenOfA = new Set<number>();
  const takenOfB = new Set<number>();
  let sum = 0;
  for (const pair of pairs) {
    if (takenOfA.has(pair.i) || takenOfB.has(pair.j)) continue;
    takenOfA.add(pair.i);
    takenOfB.add(pair.j);
    sum += pair.sameness;
  }
  return { count: takenOfA.size, sameness: sum };
};

/** From this likeness on, a person is asked whether the two are one. */
export const likenessThreshold = 0.7;

/**
 * How much two organisation names look like one organisation, from 0 to 1, whichever comes first. Case, legal form,
 * order of words, genitive and small slips make little or no difference; a name that holds all words of the other
 * ("Coompanion Örebro län", "Coompanion") is like it; names that each have a word of their own stay below the
 * threshold, whatever else they share ("Studieförbundet Bilda", "Studieförbundet Vuxenskolan").
 * A warning, never a refusal.
 */
export function likeness(nameA: string, nameB: string): number {
  const a = tellingWords(nameA);
  const b = tellingWords(nameB);
  if (a.length === 0 || b.length === 0) return 0;
  if (a.join('') === b.join('')) return 1;
  const shared = sharedBy(a, b);
  const shortest = Math.min(a.length, b.length);
  const dice = (2 * shared.sameness) / (a.length + b.length);
  return shared.count === shortest ? (dice + shared.sameness / shortest) / 2 : dice * likenessThreshold;
}

export const isLike = (nameA: string, nameB: string): boolean => likeness(nameA, nameB) >= likenessThreshold;
