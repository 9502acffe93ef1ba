import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK_PANIC_SHEET, listContacts, isBlankSheet, parsePanicSheet } from '../../../src/helplines/panic-sheet.ts';

describe('the panic sheet', () => {
  it('is read as it was stored', () => {
    const sheet = {
      v: 1 as const,
      contacts: [
        { name: 'Nour', reach: '+1 202 555 0147' },
        { name: '', reach: '' },
      ],
      words: 'Meet at the library',
    };
    expect(parsePanicSheet(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet);
    expect(listContacts(sheet)).toEqual([sheet.contacts[0]]);
    expect(isBlankSheet(sheet)).toBe(false);
  });

  it('is complete, whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), kept => {
        const sheet = parsePanicSheet(kept);
        expect(sheet.contacts.length).toBe(2);
        for (const c of sheet.contacts) expect([typeof c.name, typeof c.reach]).toEqual(['string', 'string']);
      }),
    );
    expect(parsePanicSheet(undefined)).toEqual(BLANK_PANIC_SHEET);
    expect(isBlankSheet({ ...BLANK_PANIC_SHEET, words: ' \n' })).toBe(true);
  });
});
