import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import {
  compareSwedish,
  foldText,
  line,
  normaliseParagraph,
  normaliseText,
  optionalLine,
  optionalParagraph,
  paragraph,
} from './index.js';

const anyText = fc.string({ unit: 'binary' });

describe('foldText', () => {
  it('makes case and composition equal and leaves å, ä and ö', () => {
    expect(foldText('A\u030angstro\u0308m ÖREBRO')).toBe('ångström örebro');
    expect(foldText('Habo')).not.toBe(foldText('Håbo'));
  });

  it('folds what is folded to itself', () => {
    fc.assert(fc.property(anyText, (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe('normaliseText', () => {
  it('trims, and makes one space of any white space', () => {
    expect(normaliseText('\u00a0 Lax\u0061\u030a \t\r\n \u202fkommun\u00a0')).toBe('Laxå kommun');
  });

  it('leaves no white space but single spaces within, and is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\u00a0', '\n', '\t', '\u2009', 'å') }), (text) => {
        const once = normaliseText(text);
        expect(once).toMatch(/^(\S+( \S+)*)?$/u);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

describe('normaliseParagraph', () => {
  it('keeps lines, in one spelling of their ends', () => {
    expect(normaliseParagraph('\r\n ett \r\ntvå\rtre\u2028\n fyra\n')).toBe('ett\ntvå\ntre\n\n fyra');
  });

  it('is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\r', '\n', '\t', '\u2028') }), (text) => {
        expect(normaliseParagraph(normaliseParagraph(text))).toBe(normaliseParagraph(text));
      }),
    );
  });
});

describe('compareSwedish', () => {
  it('sorts å ä ö last and ignores case', () => {
    const names = ['Örebro', 'zinkgruvan', 'Ängelholm', 'Åmål', 'Ystad', 'abf', 'Coompanion', 'Ale'];

    expect(names.toSorted(compareSwedish)).toEqual([
      'abf',
      'Ale',
      'Coompanion',
      'Ystad',
      'zinkgruvan',
      'Åmål',
      'Ängelholm',
      'Örebro',
    ]);
  });

  it('is a total order: only equal texts compare equal', () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(Math.sign(compareSwedish(a, b))).toBe(0 - Math.sign(compareSwedish(b, a)));
        expect(compareSwedish(a, b) === 0).toBe(a === b);
      }),
    );
    expect(compareSwedish('abf', 'ABF')).not.toBe(0);
  });
});

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ code, message }) => (code === 'custom' ? message : code));

describe('line', () => {
  it('normalises', () => {
    expect(line(20).parse('  Ho\u0308gsby\n\u00a0kommun ')).toBe('Högsby kommun');
  });

  it('measures what is left once normalised', () => {
    expect(line(3).parse('   abc   ')).toBe('abc');
    expect(messages(line(3), 'abcd')).toEqual(['too_big']);
  });

  it.each(['', ' ', '\u00a0\n'])('refuses the blank %j', (blank) => {
    expect(messages(line(3), blank)).toEqual(['too_small']);
  });

  it.each(['a\u0000b', '\u0007', 'a\u001bb', 'a\u0085b', '\ud800', 'a\udc00b', 'a\u202eb', 'a\u2066b'])(
    'refuses %j',
    (wrong) => {
      expect(messages(line(10), wrong)).toEqual(['FIELD_CHARACTERS_REFUSED']);
    },
  );

  it('takes letters of any language and emoji', () => {
    for (const text of ['Ідея', 'فكرة', '👩‍🌾 Odla', 'Ñandú']) expect(line(20).parse(text)).toBe(text);
  });

  it('never lets through what PostgreSQL or UTF-8 cannot hold', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
        (text) => {
          const result = line(1000).safeParse(text);
          fc.pre(result.success);
          expect(result.data.isWellFormed()).toBe(true);
          expect(result.data).not.toContain('\0');
          expect(line(1000).parse(result.data)).toBe(result.data);
        },
      ),
    );
  });
});

describe('optionalLine and optionalParagraph', () => {
  it.each([null, '', '  ', '\n\u00a0'])('reads %j as nothing', (blank) => {
    expect(optionalLine(5).parse(blank)).toBeNull();
    expect(optionalParagraph(5).parse(blank)).toBeNull();
  });

  it('otherwise are as strict as the others', () => {
    expect(optionalLine(5).parse(' a  b ')).toBe('a b');
    expect(messages(optionalLine(5), 'abcdef')).toEqual(['too_big']);
    expect(messages(optionalLine(5), '\0')).toEqual(['FIELD_CHARACTERS_REFUSED']);
    expect(messages(optionalParagraph(5), 'a\0')).toEqual(['FIELD_CHARACTERS_REFUSED']);
    expect(messages(optionalLine(5), undefined)).toEqual(['invalid_type']);
  });
});

describe('paragraph', () => {
  it('keeps lines and tabs and refuses other control characters', () => {
    expect(paragraph(20).parse(' ett\r\n\ttvå \n')).toBe('ett\n\ttvå');
    expect(messages(paragraph(20), 'a\u0000')).toEqual(['FIELD_CHARACTERS_REFUSED']);
    expect(messages(paragraph(20), 'a\ud83d\nb')).toEqual(['FIELD_CHARACTERS_REFUSED']);
    expect(messages(paragraph(20), ' \n ')).toEqual(['too_small']);
  });
});

describe('JSON Schema', () => {
  it('says the bounds', () => {
    const text = { type: 'string', minLength: 1, maxLength: 9 };
    expect(z.toJSONSchema(line(9), { io: 'input' })).toMatchObject(text);
    expect(z.toJSONSchema(paragraph(9), { io: 'input' })).toMatchObject(text);
    for (const schema of [optionalLine(9), optionalParagraph(9)]) {
      for (const io of ['input', 'output'] as const) {
        expect(z.toJSONSchema(schema, { io })).toMatchObject({
          anyOf: [{ type: 'string', maxLength: 9 }, { type: 'null' }],
        });
      }
    }
  });
});
