import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeSpans, splitText } from '../../../src/exposure/text-parts.ts';
import { detectPii } from '../../../src/exposure/with-lexicons.ts';

const whole = (text: string) => detectPii(text).map(s => [s.kind, text.slice(s.start, s.end)]);
const inParts = (text: string) => {
  const parts = splitText(text);
  return mergeSpans(
    parts,
    parts.map(p => detectPii(p.text)),
  ).map(s => [s.kind, text.slice(s.start, s.end)]);
};

const PIECES = ['+1 202 555 0147', 'rana@example.org', '52.5200, 13.4050', '+44 20 7946\n0018'];

it('parts cover the whole text without gaps', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30_000 }), text => {
      const parts = splitText(text);
      expect(parts.map((p, i) => text.slice(p.ownStart, parts[i + 1]?.ownStart ?? text.length)).join('')).toBe(text);
      for (const p of parts) expect(text.slice(p.from, p.from + p.text.length)).toBe(p.text);
      for (const p of parts) expect(p.text.length).toBeLessThanOrEqual(4_300);
    }),
    { numRuns: 50 },
  );
});

it('a text cut anywhere has the same matches as the whole', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_900, max: 4_100 }),
      fc.constantFrom(...PIECES),
      fc.constantFrom('word ', 'word\n', 'a line of words\n\n'),
      (at, piece, filler) => {
        const text = `${filler.repeat(Math.ceil(at / filler.length)).slice(0, at)} ${piece} ${filler.repeat(900)}`;
        expect(inParts(text)).toEqual(whole(text));
      },
    ),
    { numRuns: 60 },
  );
});
