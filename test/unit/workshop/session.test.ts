/** Tests what a session does on a key, what a composed one adds up to, and what its counts contain. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addParts,
  listAgendaIds,
  buildBlocks,
  EMPTY_PLAN,
  getPlannedMinutes,
  movePart,
  createPlan,
  restorePart,
  setPartMinutes,
  createLessonParts,
  removePart,
  type PlanPart,
  type SessionPlan,
} from '../../../src/workshop/session-plan.ts';
import { readAgendas } from '../../../scripts/build/agendas.ts';
import { readLessons } from '../../../scripts/build/lessons.ts';
import { MINUTE } from '../../../src/workshop/clock.ts';
import { formatCountsCsv, buildCountRows } from '../../../src/workshop/counts.ts';
import { formatChecklistQr, formatHelplinesQr, MAX_QR_BYTES, fitQrText } from '../../../src/workshop/handout.ts';
import { HELPLINES } from '../../../src/helplines/directory.ts';
import {
  goBack,
  createSession,
  setHandCount,
  toggleBlack,
  goForward,
  showInject,
  goToSlide,
  toggleResult,
  setRoomSize,
  switchSessionLanguage,
  startClock,
  goToBlock,
} from '../../../src/workshop/session.ts';
import { buildDeck } from '../../../src/workshop/slides.ts';

const lessons = Object.fromEntries(['en', 'ar'].map(l => [l, readLessons(l)]));
const byId = (l: string) => Object.fromEntries(lessons[l]!.map(x => [x.id, x]));
const [first] = readAgendas('en');
const slides = buildDeck(first!, byId('en'));
const fresh = () => createSession({ agenda: first!.id }, 'en', first!.blocks.length);

describe('moving between slides', () => {
  it('stays within the deck, whatever is pressed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('next', 'back', 'black'), fc.integer({ min: -5, max: 99 }))),
        presses => {
          let s = fresh();
          for (const p of presses)
            s =
              p === 'next'
                ? goForward(s, slides, 0)
                : p === 'back'
                  ? goBack(s, slides, 0)
                  : p === 'black'
                    ? toggleBlack(s)
                    : goToSlide(s, slides, p as number, 0);
          expect(slides[s.at]).toBeDefined();
        },
      ),
    );
  });

  it('works again once the cover is closed', () => {
    const covered = showInject({ ...fresh(), at: 5 }, 0, 0);
    expect(goForward(covered, slides, 0)).toMatchObject({ at: 5 });
    expect(goForward(covered, slides, 0).inject).toBeUndefined();
    expect(goForward(toggleBlack({ ...fresh(), at: 5 }), slides, 0)).toMatchObject({ at: 5, black: false });
    expect(showInject(toggleBlack(fresh()), 0, 0).black).toBe(false);
  });

  it('moves the clock to the block of the slide', () => {
    const run = goToBlock(startClock(fresh(), slides, 0), slides, 3, 2 * MINUTE);
    expect(run.clock.running).toEqual({ block: 3, since: 2 * MINUTE });
    expect(run.clock.blocks[0]!.spent).toBe(2 * MINUTE);
    expect(slides[goToBlock(fresh(), slides, 0, 0).at]!.kind).toBe('tally');
  });

  it('leads to the same block in another language, with fewer slides there', () => {
    const arabic = buildDeck(readAgendas('ar')[0]!, byId('ar'));
    for (let at = 0; at < slides.length; at++) {
      const s = switchSessionLanguage({ ...fresh(), at }, 'ar', slides, arabic);
      expect(arabic[s.at]!.block).toBe(slides[at]!.block);
    }
  });
});

describe('a composed session', () => {
  const part = fc.record({ kind: fc.constant('break' as const), minutes: fc.integer({ min: 1, max: 60 }) });
  const plan = (parts: PlanPart[]): SessionPlan => ({ ...EMPTY_PLAN, parts });

  it('adds up its minutes, and returns a removed block to its place', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), fc.nat(), (parts, n) => {
        const at = n % parts.length;
        const all = plan(parts);
        expect(getPlannedMinutes(removePart(all, at))).toBe(getPlannedMinutes(all) - parts[at]!.minutes);
        expect(restorePart(removePart(all, at), at, parts[at]!)).toEqual(all);
        expect(movePart(movePart(all, at, 1), Math.min(at + 1, parts.length - 1), -1).parts.length).toBe(parts.length);
        expect(getPlannedMinutes(movePart(all, at, -1))).toBe(getPlannedMinutes(all));
      }),
    );
  });

  it('accepts valid minutes only, and has an end', () => {
    const one = plan([{ kind: 'break', minutes: 5 }]);
    for (const typed of [NaN, 0, -3]) expect(setPartMinutes(one, 0, typed).parts[0]!.minutes).toBe(1);
    expect(setPartMinutes(one, 0, 9999).parts[0]!.minutes).toBe(480);
    expect(
      addParts(plan(Array<PlanPart>(60).fill({ kind: 'break', minutes: 1 })), { kind: 'break', minutes: 1 }).parts
        .length,
    ).toBe(60);
  });

  it('takes from a lesson what it has for trainers', () => {
    const { facilitator } = byId('en')['12']!;
    const parts = createLessonParts('12', facilitator.plan);
    expect(parts.map(p => p.kind)).toEqual(['plan', 'plan', 'cards', 'plan', 'plan']);
    expect(getPlannedMinutes(plan(parts))).toBe(facilitator.plan.reduce((sum, p) => sum + p.minutes, 0));
  });

  it('becomes an agenda again if it was made of one, without the removed blocks', () => {
    const mine = createPlan(first!);
    expect(listAgendaIds(mine)).toEqual([first!.id]);
    const names = { lesson: (id: string) => id, break: 'Break', tally: 'Sure?', ask: 'I know.' };
    expect(buildBlocks(mine, { [first!.id]: first! }, names).map(b => b.title)).toEqual(
      first!.blocks.map(b => b.title),
    );
    expect(
      buildBlocks(addParts(mine, { kind: 'tally', when: 'after', minutes: 2 }), {}, names).map(b => b.kind),
    ).toEqual(['tally']);
  });
});

describe('the counts', () => {
  const tally = slides.find(s => s.kind === 'tally')!;
  const poll = slides.find(s => s.kind === 'poll')!;
  const key = (s: (typeof slides)[number]) => ('key' in s ? s.key : '');

  it('are numbers of hands and minutes, without names', async () => {
    let s = setRoomSize(startClock(fresh(), slides, 0), 12);
    s = setHandCount(setHandCount(s, key(tally), 0, 9, 4), key(tally), 3, 3, 4);
    s = toggleResult(setHandCount(s, key(poll), 1, 4, 3), key(poll));
    const rows = buildCountRows(s, first!.blocks, slides, i => `level ${i}`, 3 * MINUTE);
    expect(rows.filter(r => r.what === 'minutes')).toHaveLength(first!.blocks.length);
    expect(rows.filter(r => r.what === 'confidence before').map(r => r.count)).toEqual(['9', '0', '0', '3']);
    expect(rows.filter(r => r.what === 'question').map(r => [r.count, r.right])).toEqual([
      ['0', 'yes'],
      ['4', 'no'],
      ['0', 'no'],
    ]);
    const table = await formatCountsCsv(rows);
    expect(table.split('\r\n')[0]).toContain('"what","title","option","right","count","planned"');
    expect(table).toContain('"room",,,,"12",');
    expect(table).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it('run nothing in a spreadsheet', async () => {
    const evil = {
      ...first!,
      blocks: first!.blocks.map((b, i) => (i ? b : { ...b, title: '=HYPERLINK("https://x.example")' })),
    };
    expect(await formatCountsCsv(buildCountRows(fresh(), evil.blocks, [], String, 0))).toContain(
      `"'=HYPERLINK(""https://x.example"")"`,
    );
  });

  it('accept typed numbers of hands', () => {
    for (const [typed, is] of [
      [NaN, 0],
      [-1, 0],
      [3.7, 3],
      [1e9, 9999],
    ] as const)
      expect(setHandCount(fresh(), 'k', 1, typed, 2).hands.k).toEqual([0, is]);
    expect(setRoomSize(setRoomSize(fresh(), 3), 0).room).toBeUndefined();
  });
});

describe('the text in a QR code', () => {
  it('is whole lines, and never too long', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200 }), { maxLength: 30 }), lines => {
        const text = fitQrText(lines);
        expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MAX_QR_BYTES + 4);
        if (!text.endsWith('…')) expect(text).toBe(lines.join('\n'));
      }),
    );
  });

  it.each(['en', 'ar'])('contains no URL in %s', l => {
    for (const lesson of lessons[l]!) expect(formatChecklistQr(lesson)).not.toMatch(/https?:|www\./);
    expect(formatHelplinesQr(HELPLINES.slice(0, 5))).not.toMatch(/https?:/);
  });
});
