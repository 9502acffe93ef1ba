import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PiiKind } from '../../../src/exposure/kinds.ts';
import { findPersonalTerms } from '../../../src/exposure/personal-terms.ts';
import { detectPii } from '../../../src/exposure/with-lexicons.ts';
import { matchKey, assessExposure } from '../../../src/exposure/warnings.ts';

const MINE = [
  { id: '1', kind: 'street' as const, text: 'Blumenstraße' },
  { id: '2', kind: 'name' as const, text: 'Omar Mock' },
];
const weighed = (text: string, never: string[] = [], photo = false, kindsOff: PiiKind[] = []) =>
  assessExposure(
    text,
    detectPii(text),
    findPersonalTerms(text, MINE),
    { isIgnored: (what, quote) => never.includes(matchKey(what, quote)), kindsOff },
    photo,
  );
const told = (text: string, ...never: string[]) =>
  weighed(text, never).warnings.map(w => [w.kind, text.slice(w.start, w.end), w.owner]);

describe('a warning', () => {
  it('has personal terms before any guess, with the whole address around a street', () => {
    expect(told('We live at Blumenstrasse 5 in the city')).toEqual([['own_street', 'Blumenstrasse 5', 'self']]);
    expect(told('This is Omar Mock')).toEqual([['own_name', 'Omar Mock', 'self']]);
  });

  it('says whose data it is', () => {
    expect(told('Call me on +1 202 555 0147 at noon')).toEqual([['phone', '+1 202 555 0147', 'self']]);
    expect(told("My daughter's number is +1 202 555 0147")).toEqual([['phone', '+1 202 555 0147', 'child']]);
    expect(told('+1 202 555 0147')).toEqual([['phone', '+1 202 555 0147', 'unknown']]);
  });

  it('leaves out ignored matches, personal terms too', () => {
    expect(told('+1 (202) 555-0147', matchKey('phone', '+1 202 555 0147'))).toEqual([]);
    expect(told('Omar Mock', matchKey('own_name', 'omar  mock'))).toEqual([]);
  });

  it('is not given for a harmless text, or for a picture alone', () => {
    expect(weighed('On 12 May 2025 we counted 1,234,567 votes', [], true)).toEqual({ warnings: [], combinations: [] });
  });

  it('is not given for a kind that is turned off, which may complete a combination with another', () => {
    expect(weighed('Call +1 202 555 0147', [], false, ['phone'])).toEqual({ warnings: [], combinations: [] });
    const { warnings, combinations } = weighed('Omar Mock, Blumenstrasse 5, +1 202 555 0147', [], false, ['phone']);
    expect(warnings.map(w => w.kind)).toEqual(['own_name', 'own_street']);
    expect(combinations.map(c => c.id)).toEqual(['contact']);
  });

  it('names combined matches in the text', () => {
    const text = 'Omar Mock, Blumenstrasse 5, +1 202 555 0147';
    expect(weighed(text).combinations.map(t => [t.id, t.high, t.pieces.map(p => text.slice(p.start, p.end))])).toEqual([
      ['contact', true, ['Omar Mock', '+1 202 555 0147', 'Blumenstrasse 5']],
    ]);
  });

  it('stays inside any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.boolean(), (text, photo) => {
        const { warnings, combinations } = weighed(text, [], photo);
        for (const s of [...warnings, ...combinations.flatMap(t => t.pieces)])
          expect(s.start >= 0 && s.start < s.end && s.end <= text.length).toBe(true);
      }),
    );
  });
});
