import { describe, expect, it } from '@jest/globals';
import { legalForm, legalForms, scbLegalFormCode } from './index.js';

describe('legal forms', () => {
  it('have codes in the register of Statistics Sweden, each its own', () => {
    const codes = legalForms.map((form) => scbLegalFormCode[form]).filter((code) => code !== null);

    expect(new Set(codes).size).toBe(legalForms.length - 1);
    for (const code of codes) expect(code).toMatch(/^\d{2}$/);
  });

  it('are a closed list', () => {
    expect(legalForm.parse('foundation')).toBe('foundation');
    expect(legalForm.safeParse('stiftelse').success).toBe(false);
  });
});
