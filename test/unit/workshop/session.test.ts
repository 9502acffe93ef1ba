/** What a session does on a press, what a composed one adds up to, and what its counts say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  added,
  agendasOf,
  blocksOf,
  EMPTY,
  minutesOf,
  moved,
  planOf,
  putBack,
  timed,
  wholeLesson,
  without,
  type Part,
  type Plan,
} from '../../../src/workshop/compose.ts';
import { agendasIn } from '../../../scripts/build/agendas.ts';
import { lessonsIn } from '../../../scripts/build/lessons.ts';
import { MINUTE } from '../../../src/workshop/clock.ts';
import { countsCsv, rowsOf } from '../../../src/workshop/counts.ts';
import { checklistText, helplinesText, MOST_BYTES, squareText } from '../../../src/workshop/handout.ts';
import { HELPLINES } from '../../../src/helplines/directory.ts';
import {
  back,
  begin,
  counted,
  darkened,
  forward,
  give,
  goTo,
  opened,
  roomOf,
  spoken,
  started,
  toBlock,
} from '../../../src/workshop/session.ts';
import { deck } from '../../../src/workshop/slides.ts';

const lessons = Object.fromEntries(['en', 'ar'].map(l => [l, lessonsIn(l)]));
const byId = (l: string) => Object.fromEntries(lessons[l]!.map(x => [x.id, x]));
const [first] = agendasIn('en', lessons.en!);
const slides = deck(first!, byId('en'));
const fresh = () => begin({ agenda: first!.id }, 'en', first!.blocks.length);

describe('the slides turn', () => {
  it('within the deck only, whatever is pressed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('next', 'back', 'black'), fc.integer({ min: -5, max: 99 }))),
        presses => {
          let s = fresh();
          for (const p of presses)
            s =
              p === 'next'
                ? forward(s, slides, 0)
                : p === 'back'
                  ? back(s, slides, 0)
                  : p === 'black'
                    ? darkened(s)
                    : goTo(s, slides, p as number, 0);
          expect(slides[s.at]).toBeDefined();
        },
      ),
    );
  });

  it('after what covers them is put away', () => {
    const covered = give({ ...fresh(), at: 5 }, 0, 0);
    expect(forward(covered, slides, 0)).toMatchObject({ at: 5 });
    expect(forward(covered, slides, 0).inject).toBeUndefined();
    expect(forward(darkened({ ...fresh(), at: 5 }), slides, 0)).toMatchObject({ at: 5, black: false });
    expect(give(darkened(fresh()), 0, 0).black).toBe(false);
  });

  it('and the time goes on in the block that the slide belongs to', () => {
    const run = toBlock(started(fresh(), slides, 0), slides, 3, 2 * MINUTE);
    expect(run.clock.running).toEqual({ block: 3, since: 2 * MINUTE });
    expect(run.clock.blocks[0]!.spent).toBe(2 * MINUTE);
    expect(slides[toBlock(fresh(), slides, 0, 0).at]!.kind).toBe('tally');
  });

  it('to the same block in another language, though it has fewer slides there', () => {
    const arabic = deck(agendasIn('ar', lessons.ar!)[0]!, byId('ar'));
    for (let at = 0; at < slides.length; at++) {
      const s = spoken({ ...fresh(), at }, 'ar', slides, arabic);
      expect(arabic[s.at]!.block).toBe(slides[at]!.block);
    }
  });
});

describe('a session that is put together', () => {
  const part = fc.record({ kind: fc.constant('break' as const), minutes: fc.integer({ min: 1, max: 60 }) });
  const plan = (parts: Part[]): Plan => ({ ...EMPTY, parts });

  it('adds up, and what was removed goes back to its place', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), fc.nat(), (parts, n) => {
        const at = n % parts.length;
        const all = plan(parts);
        expect(minutesOf(without(all, at))).toBe(minutesOf(all) - parts[at]!.minutes);
        expect(putBack(without(all, at), at, parts[at]!)).toEqual(all);
        expect(moved(moved(all, at, 1), Math.min(at + 1, parts.length - 1), -1).parts.length).toBe(parts.length);
        expect(minutesOf(moved(all, at, -1))).toBe(minutesOf(all));
      }),
    );
  });

  it('takes no minutes that are none, and has an end', () => {
    const one = plan([{ kind: 'break', minutes: 5 }]);
    for (const typed of [NaN, 0, -3]) expect(timed(one, 0, typed).parts[0]!.minutes).toBe(1);
    expect(timed(one, 0, 9999).parts[0]!.minutes).toBe(480);
    expect(
      added(plan(Array<Part>(60).fill({ kind: 'break', minutes: 1 })), { kind: 'break', minutes: 1 }).parts.length,
    ).toBe(60);
  });

  it('has of a lesson what the lesson has for trainers', () => {
    const { facilitator } = byId('en')['12']!;
    const parts = wholeLesson('12', facilitator.plan);
    expect(parts.map(p => p.kind)).toEqual(['plan', 'plan', 'cards', 'plan', 'plan']);
    expect(minutesOf(plan(parts))).toBe(facilitator.plan.reduce((sum, p) => sum + p.minutes, 0));
  });

  it('is an agenda again where it was made of one, and leaves out what is gone', () => {
    const mine = planOf(first!);
    expect(agendasOf(mine)).toEqual([first!.id]);
    const names = { lesson: (id: string) => id, break: 'Break', tally: 'Sure?', ask: 'I know.' };
    expect(blocksOf(mine, { [first!.id]: first! }, names).map(b => b.title)).toEqual(first!.blocks.map(b => b.title));
    expect(blocksOf(added(mine, { kind: 'tally', when: 'after', minutes: 2 }), {}, names).map(b => b.kind)).toEqual([
      'tally',
    ]);
  });
});

describe('the counts', () => {
  const tally = slides.find(s => s.kind === 'tally')!;
  const poll = slides.find(s => s.kind === 'poll')!;
  const key = (s: (typeof slides)[number]) => ('key' in s ? s.key : '');

  it('are numbers of hands and minutes, and nobody', async () => {
    let s = roomOf(started(fresh(), slides, 0), 12);
    s = counted(counted(s, key(tally), 0, 9, 4), key(tally), 3, 3, 4);
    s = opened(counted(s, key(poll), 1, 4, 3), key(poll));
    const rows = rowsOf(s, first!.blocks, slides, i => `level ${i}`, 3 * MINUTE);
    expect(rows.filter(r => r.what === 'minutes')).toHaveLength(first!.blocks.length);
    expect(rows.filter(r => r.what === 'confidence before').map(r => r.count)).toEqual(['9', '0', '0', '3']);
    expect(rows.filter(r => r.what === 'question').map(r => [r.count, r.right])).toEqual([
      ['0', 'yes'],
      ['4', 'no'],
      ['0', 'no'],
    ]);
    const table = await countsCsv(rows);
    expect(table.split('\r\n')[0]).toContain('"what","title","option","right","count","planned"');
    expect(table).toContain('"room",,,,"12",');
    expect(table).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it('run nothing in a spreadsheet', async () => {
    const evil = {
      ...first!,
      blocks: first!.blocks.map((b, i) => (i ? b : { ...b, title: '=HYPERLINK("https://x.example")' })),
    };
    expect(await countsCsv(rowsOf(fresh(), evil.blocks, [], String, 0))).toContain(
      `"'=HYPERLINK(""https://x.example"")"`,
    );
  });

  it('take what is typed for a number of hands', () => {
    for (const [typed, is] of [
      [NaN, 0],
      [-1, 0],
      [3.7, 3],
      [1e9, 9999],
    ] as const)
      expect(counted(fresh(), 'k', 1, typed, 2).hands.k).toEqual([0, is]);
    expect(roomOf(roomOf(fresh(), 3), 0).room).toBeUndefined();
  });
});

describe('the text in a code', () => {
  it('is whole lines, and never too much', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200 }), { maxLength: 30 }), lines => {
        const text = squareText(lines);
        expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MOST_BYTES + 4);
        if (!text.endsWith('…')) expect(text).toBe(lines.join('\n'));
      }),
    );
  });

  it.each(['en', 'ar'])('holds no address in %s', l => {
    for (const lesson of lessons[l]!) expect(checklistText(lesson)).not.toMatch(/https?:|www\./);
    expect(helplinesText(HELPLINES.slice(0, 5))).not.toMatch(/https?:/);
  });
});
