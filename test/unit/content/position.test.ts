import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeClearOf,
  placeInCorner,
  placeInFreeCorner,
  placeMark,
  type Rect,
  type Size,
} from '../../../src/content/overlay/position.ts';

const view: Size = { width: 1000, height: 700 };
const over = (a: Rect, b: Rect) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
const box = fc.record({
  left: fc.integer({ min: 0, max: 900 }),
  top: fc.integer({ min: 0, max: 650 }),
  width: fc.integer({ min: 40, max: 600 }),
  height: fc.integer({ min: 20, max: 300 }),
});

describe('the warning', () => {
  it('is inside the window, wherever the composer is', () => {
    fc.assert(
      fc.property(box, fc.boolean(), (anchor, rtl) => {
        const size = { width: 420, height: 300 };
        const at = placeClearOf(anchor, size, view, rtl, []);
        expect(
          at.left >= 0 && at.top >= 0 && at.left + size.width <= view.width && at.top + size.height <= view.height,
        ).toBe(true);
      }),
    );
  });

  it('is below the composer, or else above it, or else clear of the send button', () => {
    const anchor = { left: 100, top: 100, width: 500, height: 80 },
      size = { width: 420, height: 260 };
    expect(placeClearOf(anchor, size, view, false, [])).toEqual({ left: 100, top: 188 });
    expect(placeClearOf(anchor, size, view, true, [])).toEqual({ left: 180, top: 188 });
    expect(placeClearOf({ ...anchor, top: 500 }, size, view, false, [])).toEqual({ left: 100, top: 232 });
    const button = { left: 100, top: 190, width: 60, height: 30 };
    expect(over({ ...placeClearOf(anchor, size, view, false, [button]), ...size }, button)).toBe(false);
  });

  it('never covers the send button if there is room elsewhere', () => {
    fc.assert(
      fc.property(box, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 650 }), (anchor, left, top) => {
        const button = { left, top, width: 80, height: 40 },
          size = { width: 400, height: 300 };
        const at = placeClearOf(anchor, size, view, false, [button]);
        expect(over({ ...at, width: size.width, height: at.height ?? size.height }, button)).toBe(false);
      }),
    );
  });
});

describe('a card without an anchor', () => {
  const size = { width: 340, height: 420 };
  const button = { width: 64, height: 32 };
  const place = (buttons: readonly Rect[], rtl = false) =>
    placeInFreeCorner(size, view, rtl, (x, y) =>
      buttons.some(b => over(b, { left: x, top: y, width: 0.01, height: 0.01 })),
    );
  const corners = { lowEnd: { left: 644, top: 264 }, lowStart: { left: 16, top: 264 }, end: { left: 644, top: 16 } };

  it('is in the lower end corner, or in the first one where it covers no button', () => {
    expect(place([])).toEqual(corners.lowEnd);
    expect(place([], true)).toEqual(corners.lowStart);
    fc.assert(
      fc.property(fc.integer({ min: 644, max: 920 }), fc.integer({ min: 440, max: 640 }), (left, top) => {
        expect(place([{ left, top, ...button }])).toEqual(corners.lowStart);
      }),
    );
    const both = [660, 40].map(left => ({ left, top: 640, ...button }));
    expect(place(both)).toEqual(corners.end);
  });

  it('is where it covers least if it must cover something', () => {
    const low = [660, 40].flatMap(left => [460, 540, 620].map(top => ({ left, top, ...button })));
    const high = [660, 40].map(left => ({ left, top: 30, ...button }));
    expect(place([...low, ...high])).toEqual(corners.end);
  });
});

describe('the report button', () => {
  const post = { left: 100, top: 100, width: 500, height: 200 };
  const size = { width: 120, height: 36 };

  it('is in the upper end corner of its post, or in the lower one where that is taken', () => {
    expect(placeInCorner(post, size, view, false, () => true)).toEqual({ left: 472, top: 108 });
    expect(placeInCorner(post, size, view, true, () => true)).toEqual({ left: 108, top: 108 });
    expect(placeInCorner(post, size, view, false, ({ top }) => top > 200)).toEqual({ left: 472, top: 256 });
    expect(placeInCorner(post, size, view, true, ({ left }) => left > 200)).toEqual({ left: 472, top: 108 });
  });

  it('is on the edge above where both corners are taken, or outside the window', () => {
    expect(placeInCorner(post, size, view, false, () => false)).toEqual({ left: 472, top: 82 });
    expect(placeInCorner({ ...post, height: 20 }, size, view, false, () => true)).toEqual({ left: 472, top: 82 });
    expect(placeInCorner({ ...post, top: -60 }, size, view, false, () => true)).toEqual({ left: 472, top: 96 });
  });
});

describe('the marker', () => {
  const anchor = { left: 100, top: 100, width: 500, height: 80 };

  it('is at the end of the composer, where the page has no controls', () => {
    const size = { width: 200, height: 36 };
    expect(placeMark(anchor, size, view, false, () => false, [])).toEqual({ left: 400, top: 184 });
    expect(placeMark(anchor, size, view, true, () => false, [])).toEqual({ left: 100, top: 184 });
    expect(placeMark(anchor, size, view, false, (_, y) => y > 180, [])).toEqual({ left: 400, top: 60 });
  });

  it('leaves a small send button free that lies between the points it asks about', () => {
    const send = { left: 340, top: 190, width: 30, height: 24 };
    const isTaken = (x: number, y: number) => over({ left: x, top: y, width: 0.1, height: 0.1 }, send);
    const long = { width: 300, height: 36 };
    expect(placeMark(anchor, long, view, false, isTaken, [])).toEqual({ left: 300, top: 184 });
    expect(placeMark(anchor, long, view, false, isTaken, [send])).toEqual({ left: 300, top: 60 });
    expect(placeMark(anchor, long, view, false, () => true, [send])).toEqual({ left: 300, top: 60 });
    const narrow = { left: 20, top: 100, width: 320, height: 80 };
    const below = { left: 20, top: 184, width: 40, height: 24 };
    const wide = { width: 350, height: 36 };
    expect(placeMark(narrow, wide, { width: 360, height: 640 }, false, isTaken, [below])).toEqual({ left: 0, top: 60 });
  });

  it('is inside the window, wherever the composer is', () => {
    fc.assert(
      fc.property(box, fc.boolean(), (anchor, taken) => {
        const size = { width: 200, height: 36 };
        const at = placeMark(anchor, size, view, false, () => taken, []);
        expect(
          at.left >= 0 && at.top >= 0 && at.left + size.width <= view.width && at.top + size.height <= view.height,
        ).toBe(true);
      }),
    );
  });
});
