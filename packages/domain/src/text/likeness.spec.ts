import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLike, likeness } from './index.js';

/** The partners that newsletter 2016:2 names, and some later ones: all different organisations. */
const partners = [
  'Arbetarnas bildningsförbund',
  'Coompanion',
  'Hällefors folkhögskola',
  'Lekebergs kommun',
  'Länsbygderådet Örebro län',
  'Samordningsförbundet Finsam Degerfors-Karlskoga',
  'Stiftelsen Cesam',
  'Örebro läns bildningsförbund',
  'Arbetsförmedlingen',
  'Friluftsfrämjandet Region Öst',
  'Kumla kommun',
  'Lindesbergs kommun',
  'Länsstyrelsen Örebro län',
  'Samordningsförbundet Finsam Sydnärke',
  'Studieförbundet Bilda',
  'Örebro läns idrottsförbund',
  'Askersunds kommun',
  'Hallsbergs kommun',
  'Laxå kommun',
  'Ljusnarsbergs kommun',
  'Region Örebro län',
  'Stiftelsen Activa',
  'Studieförbundet Vuxenskolan',
  'Örebro universitet',
  'Hällefors kommun',
  'Nora kommun',
  'Mora kommun',
  'Örebro kommun',
  'Zinkgruvan Mining AB',
  'Verdandi',
  'Fontänhuset',
];

describe('likeness', () => {
  it.each([
    ['Coompanion', 'Coompanion Örebro län'],
    ['Zinkgruvan Mining AB', 'Zinkgruvan mining'],
    ['Zinkgruvan Mining AB', 'Zink gruvan Mining Aktiebolag (publ)'],
    ['Stiftelsen Cesam', 'CESAM'],
    ['Föreningen Norden', 'Norden, ideell förening'],
    ['Coompanion', 'Coompanion ek. för.'],
    ['Coompanion', 'Companion'],
    ['Studieförbundet Bilda', 'Bilda'],
    ['Studieförbundet Vuxenskolan', 'Studiefrbundet Vuxenksolan'],
    ['Finsam Sydnärke', 'Samordningsförbundet Finsam Sydnärke'],
    ['Finsam Degerfors Karlskoga', 'Samordningsförbundet Finsam Degerfors-Karlskoga'],
    ['Örebro läns idrottsförbund', 'Idrottsförbundet i Örebro län'],
    ['Lekebergs kommun', 'Lekeberg'],
    ['Friluftsfrämjandet', 'Friluftsfrämjandet Region Öst'],
    ['O\u0308rebro universitet', 'ÖREBRO UNIVERSITET'],
    ['Stiftelsen', 'Stiftelsen'],
  ])('finds %s like %s', (a, b) => {
    expect(isLike(a, b)).toBe(true);
  });

  it.each([
    ['Hallsbergs kommun', 'Hällefors kommun'],
    ['Lekebergs kommun', 'Lindesbergs kommun'],
    ['Nora kommun', 'Mora kommun'],
    ['Karlskoga kommun', 'Karlskrona kommun'],
    ['Studieförbundet Bilda', 'Studieförbundet Vuxenskolan'],
    ['Coompanion Örebro län', 'Coompanion Norrbotten'],
    ['Hallsbergs kommun', 'Hallsbergs församling'],
    ['IOGT-NTO 1012', 'IOGT-NTO 1013'],
    ['Stiftelsen Cesam', 'Stiftelsen Activa'],
    ['', 'Coompanion'],
    ['', ''],
  ])('does not find %s like %s', (a, b) => {
    expect(isLike(a, b)).toBe(false);
  });

  it('takes no two of the real partners for one', () => {
    const alike = partners.flatMap((a, index) =>
      partners.slice(index + 1).flatMap((b) => (isLike(a, b) ? [`${a} = ${b} (${likeness(a, b)})`] : [])),
    );

    expect(alike).toEqual([]);
  });

  it('finds every real partner again with two neighbouring letters of its longest word swapped', () => {
    const missed = partners.filter((name) => {
      const longest = name.split(/[ -]/).toSorted((a, b) => b.length - a.length)[0] ?? '';
      const slipped = longest.slice(0, 2) + longest.charAt(3) + longest.charAt(2) + longest.slice(4);
      return longest.length >= 5 && !isLike(name, name.replace(longest, slipped));
    });

    expect(missed).toEqual([]);
  });

  it('is from 0 to 1, the same both ways, and 1 for a name and itself', () => {
    const word = fc.oneof(fc.constantFrom(...partners), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
        expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 10);
        expect(likeness(a, a)).toBe(/[\p{L}\p{N}]/u.test(a) ? 1 : 0);
      }),
    );
  });
});
