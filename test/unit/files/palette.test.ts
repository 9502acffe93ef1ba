/** Finds the colours of indexed images, however their lines are filtered. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createColourSet, markColours } from '../../../src/files/formats/palette.ts';

/** Filters lines as the PNG specification says (9.2), independently of the code under test. */
function filterLines(lines: number[][], filters: number[]): Uint8Array {
  const out: number[] = [];
  lines.forEach((line, y) => {
    const filter = filters[y]!;
    out.push(filter);
    line.forEach((byte, i) => {
      const [a, b, c] = [line[i - 1] ?? 0, lines[y - 1]?.[i] ?? 0, lines[y - 1]?.[i - 1] ?? 0];
      const nearest = [a, b, c].toSorted((one, other) => Math.abs(a + b - c - one) - Math.abs(a + b - c - other))[0]!;
      out.push((byte - [0, a, b, Math.floor((a + b) / 2), nearest][filter]!) & 255);
    });
  });
  return Uint8Array.from(out);
}

it('marks each colour that a pixel has, and no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }).chain(width =>
        fc.array(fc.tuple(fc.array(fc.nat(255), { minLength: width, maxLength: width }), fc.nat(4)), {
          minLength: 1,
        }),
      ),
      rows => {
        const lines = rows.map(([line]) => line);
        const used = createColourSet();
        markColours(
          filterLines(
            lines,
            rows.map(([, filter]) => filter),
          ),
          lines[0]!.length,
          8,
          used,
        );
        expect([...used.keys()].filter(colour => used[colour])).toEqual(
          [...new Set(lines.flat())].sort((one, other) => one - other),
        );
      },
    ),
  );
});
