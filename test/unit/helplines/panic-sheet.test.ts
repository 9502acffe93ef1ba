import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, contactsOf, isBlank, sheetOf } from '../../../src/helplines/panic-sheet.ts';

describe('the panic sheet', () => {
  it('comes back as it was kept', () => {
    const sheet = {
      v: 1 as const,
      contacts: [
        { name: 'Nour', reach: '+1 202 555 0147' },
        { name: '', reach: '' },
      ],
      words: 'Meet at the library',
    };
    expect(sheetOf(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet);
    expect(contactsOf(sheet)).toEqual([sheet.contacts[0]]);
    expect(isBlank(sheet)).toBe(false);
  });

  it('is whole, whatever was kept', () => {
    fc.assert(
      fc.property(fc.anything(), kept => {
        const sheet = sheetOf(kept);
        expect(sheet.contacts.length).toBe(2);
        for (const c of sheet.contacts) expect([typeof c.name, typeof c.reach]).toEqual(['string', 'string']);
      }),
    );
    expect(sheetOf(undefined)).toEqual(BLANK);
    expect(isBlank({ ...BLANK, words: ' \n' })).toBe(true);
  });
});
