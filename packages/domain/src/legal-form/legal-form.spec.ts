import { describe, expect, it } from '@jest/globals';
import { legalForm, legalForms, mayBeIn, scbLegalFormCode } from './index.js';

describe('legal forms', () => {
  it('have codes in the register of Statistics Sweden, each its own', () => {
    const codes = legalForms.map((form) => scbLegalFormCode[form]).filter((code) => code !== null);

    expect(new Set(codes).size).toBe(legalForms.length - 1);
    for (const code of codes) expect(code).toMatch(/^\d{2}$/);
  });

  it('are of one sector where the law says so, and of any otherwise', () => {
    expect(mayBeIn('municipality', 'public')).toBe(true);
    expect(mayBeIn('municipality', 'civil')).toBe(false);
    expect(mayBeIn('sole_trader', 'public')).toBe(false);
    expect(mayBeIn('limited_company', 'public')).toBe(true);
  });

  it('are a closed list', () => {
    expect(legalForm.parse('foundation')).toBe('foundation');
    expect(legalForm.safeParse('stiftelse').success).toBe(false);
  });
});
