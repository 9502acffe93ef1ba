/** Tests what a guided checkup offers, in which order, when it ends, and what it calls changed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginCheckup,
  type Checkup,
  type CheckupResult,
  countCheckupSteps,
  countSettledRows,
  findCheckupStep,
  getKnownResult,
  isOpenStep,
  listCheckupChanges,
  passOver,
  recordCheckupFindings,
  recordCheckupResult,
  removeCheckupAnswer,
  resumeCheckup,
} from '../../../src/privacy-checks/checkup.ts';
import type { Finding, ResultSource, SettingRow, SettingState } from '../../../src/privacy-checks/schema.ts';
import type { Setting } from '../../../src/platforms/setting-schema.ts';

interface Given extends Omit<Partial<SettingRow>, 'setting' | 'finding'> {
  page?: string;
  risk?: 1 | 2 | 3;
  finding?: Partial<Finding>;
}

const PAGE = 'settings:one';
const OTHER_PAGE = 'settings:two';

const row = (id: string, { page = PAGE, risk = 2, finding, ...rest }: Given = {}): SettingRow => ({
  setting: {
    id,
    pages: [page],
    risk,
    minutes: 1,
    harms: [],
    control: 'checkbox',
    evidence: 'high',
  } as unknown as Setting,
  here: false,
  ...(finding ? { finding: { id, state: 'unread', value: null, locatedBy: null, ...finding } } : {}),
  ...rest,
});
const found = (state: SettingState, value: string | null = state, more: Partial<Finding> = {}): Given => ({
  here: true,
  finding: { state, value, ...more },
});
const remembered = (state: SettingState, source: ResultSource = 'read', more: object = {}): Given => ({
  remembered: { state, at: 0, source, value: state, old: false, ...more },
});
const result = (state: SettingState, source: ResultSource = 'read', value: string = state): CheckupResult => ({
  state,
  source,
  value,
});
const reading = (id: string, state: SettingState, more: Partial<Finding> = {}): Finding => ({
  id,
  state,
  value: state,
  locatedBy: 'css',
  ...more,
});

const begin = (...rows: SettingRow[]): Checkup => beginCheckup(rows, 1);
const next = (rows: SettingRow[], checkup: Checkup, page?: string): string | undefined =>
  findCheckupStep(rows, checkup, page)?.setting.id;

/** Passes over every step, each as if its page were open then. */
function listOrder(rows: SettingRow[], choose: (id: string) => 'skipped' | 'later' = () => 'skipped'): string[] {
  const order: string[] = [];
  let checkup = begin(...rows);
  let page: string | undefined;
  for (;;) {
    const step = findCheckupStep(rows, checkup, page);
    if (!step) return order;
    order.push(step.setting.id);
    [page] = step.setting.pages;
    checkup = passOver(checkup, step.setting.id, choose(step.setting.id));
  }
}

describe('the order', () => {
  it('goes by what is urgent, and finishes one page before the next', () => {
    const rows = [
      row('little', { risk: 1 }),
      row('elsewhere', { page: OTHER_PAGE, risk: 3 }),
      row('most', { ...found('exposed'), risk: 3 }),
      row('some', { risk: 2 }),
      row('elsewhere too', { page: OTHER_PAGE, risk: 1 }),
    ];
    expect(listOrder(rows)).toEqual(['most', 'some', 'little', 'elsewhere', 'elsewhere too']);
  });

  it('brings what was put off at the end, once', () => {
    const rows = [row('a', { risk: 3 }), row('b', { risk: 2 }), row('c', { risk: 1 })];
    expect(listOrder(rows, id => (id === 'a' ? 'later' : 'skipped'))).toEqual(['a', 'b', 'c', 'a']);
    expect(listOrder(rows, () => 'later')).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  });
});

describe('a step', () => {
  it('is a setting that exposes, or of which nothing certain is known', () => {
    expect(isOpenStep(row('exposed', found('exposed')))).toBe(true);
    expect(isOpenStep(row('unread', found('unread')))).toBe(true);
    expect(isOpenStep(row('unknown'))).toBe(true);
    expect(isOpenStep(row('likely', found('unread', 'on', { seems: 'protected' })))).toBe(true);
    expect(isOpenStep(row('long ago', remembered('protected', 'read', { old: true })))).toBe(true);
    expect(isOpenStep(row('said', remembered('exposed', 'reported')))).toBe(true);
    expect(isOpenStep(row('protected', found('protected')))).toBe(false);
    expect(isOpenStep(row('elsewhere', remembered('protected')))).toBe(false);
  });

  it('is never disabled, public on purpose, or skipped', () => {
    const rows = [
      row('off', { ...found('exposed'), off: true }),
      row('chosen', { ...found('exposed'), chosen: true }),
      row('skipped', found('exposed')),
    ];
    expect(next(rows, passOver(begin(...rows), 'skipped', 'skipped'))).toBeUndefined();
  });

  it('is settled by any answer but one that exposes', () => {
    const rows = [row('a', found('unread'))];
    const say = (state: SettingState): Checkup => recordCheckupResult(begin(...rows), 'a', result(state, 'reported'));
    expect(next(rows, say('protected'))).toBeUndefined();
    // An option that says nothing by itself.
    expect(next(rows, say('unread'))).toBeUndefined();
    expect(next(rows, say('exposed'))).toBe('a');
    expect(countSettledRows(rows, say('exposed').steps)).toBe(1);
    const confirmed = recordCheckupResult(begin(...rows), 'a', result('exposed', 'confirmed'));
    expect(countSettledRows(rows, confirmed.steps)).toBe(0);
  });

  it('is open again when the person takes the answer back', () => {
    const rows = [row('a', found('unread'))];
    const said = recordCheckupResult(begin(...rows), 'a', result('protected', 'reported'));
    expect(next(rows, removeCheckupAnswer(said, 'a'))).toBe('a');
    const read = recordCheckupResult(begin(...rows), 'a', result('protected'));
    expect(removeCheckupAnswer(read, 'a')).toEqual(read);
    expect(next([row('b')], removeCheckupAnswer(said, 'b'))).toBe('b');
  });
});

describe('what is known of a setting', () => {
  const known = (given: Given, now?: CheckupResult) => getKnownResult(row('a', given), now && { now })?.state;

  it('is what its page shows, before all else', () => {
    expect(known(found('exposed'), result('protected'))).toBe('exposed');
    expect(known({ ...found('protected'), ...remembered('exposed') })).toBe('protected');
  });

  it('is nothing as long as a change is not saved', () => {
    const unsaved = found('protected', 'off', { pending: true });
    expect(known(unsaved)).toBeUndefined();
    expect(known(unsaved, result('protected', 'reported'))).toBeUndefined();
    expect(isOpenStep(row('a', unsaved))).toBe(true);
    expect(recordCheckupFindings(begin(), [reading('a', 'protected', { pending: true })]).steps).toEqual({});
  });

  it('is what an earlier visit showed, except on its page; an answer holds there, too', () => {
    expect(known(remembered('protected'))).toBe('protected');
    expect(known({ ...remembered('protected'), here: true })).toBeUndefined();
    expect(known({ ...remembered('protected', 'confirmed'), here: true })).toBeUndefined();
    expect(known({ ...remembered('protected', 'reported'), here: true })).toBe('protected');
    expect(known(remembered('protected', 'reported', { old: true }))).toBeUndefined();
  });

  it('is nothing when the reading that exposed is gone from its page: the change may have closed it', () => {
    expect(known(found('unread', null), result('exposed'))).toBeUndefined();
    expect(known(found('unread', null), result('exposed', 'reported'))).toBe('exposed');
    // A list that draws only what is on the screen drops the settings that are done.
    expect(known(found('unread', null), result('protected'))).toBe('protected');
    // The page has not been read yet.
    expect(known({ here: true }, result('exposed'))).toBe('exposed');
    expect(known({}, result('exposed'))).toBe('exposed');
  });

  it('is nothing when a page seems to contradict what was read', () => {
    const seems = (state: 'protected' | 'exposed') => found('unread', state, { seems: state });
    for (const source of ['read', 'confirmed'] as const) {
      expect(known(seems('exposed'), result('protected', source))).toBeUndefined();
      expect(known(seems('protected'), result('protected', source))).toBe('protected');
      expect(known(seems('exposed'), result('exposed', source))).toBe('exposed');
      expect(known(seems('exposed'), result('exposed', source, 'another'))).toBeUndefined();
    }
    expect(known({ ...seems('exposed'), here: false, ...remembered('protected') })).toBeUndefined();
    expect(known(seems('exposed'), result('protected', 'reported'))).toBe('protected');
  });
});

describe('the changes', () => {
  const changes = (checkup: Checkup) => listCheckupChanges(checkup).map(c => `${c.before.value} → ${c.now.value}`);

  it('go from the first reading, which may differ from what was remembered', () => {
    const rows = [row('a', remembered('exposed', 'read', { value: 'all' }))];
    const first = recordCheckupFindings(begin(...rows), [reading('a', 'exposed', { value: 'friends of friends' })]);
    expect(changes(first)).toEqual([]);
    const second = recordCheckupFindings(first, [reading('a', 'protected', { value: 'none' })]);
    expect(changes(second)).toEqual(['friends of friends → none']);
  });

  it('go from what was remembered if the person only answers', () => {
    const rows = [row('a', remembered('exposed', 'read', { value: 'all' }))];
    const said = recordCheckupResult(begin(...rows), 'a', result('protected', 'reported', 'none'));
    expect(changes(said)).toEqual(['all → none']);
  });

  it('go from the first answer where nothing was known', () => {
    const rows = [row('a')];
    const first = recordCheckupResult(begin(...rows), 'a', result('exposed', 'reported', 'all'));
    expect(changes(first)).toEqual([]);
    expect(changes(recordCheckupResult(first, 'a', result('protected', 'reported', 'none')))).toEqual(['all → none']);
  });

  it('have every setting that differs, also between two values that are equally safe, and no other', () => {
    const rows = ['a', 'b', 'c'].map(id => row(id, found('protected', 'friends')));
    const now = recordCheckupFindings(begin(...rows), [
      reading('a', 'protected', { value: 'none' }),
      reading('b', 'protected', { value: 'friends' }),
      reading('c', 'unread', { value: null }),
    ]);
    expect(listCheckupChanges(now).map(c => c.setting)).toEqual(['a']);
  });

  it('lose a change that was undone', () => {
    const rows = [row('a', found('exposed', 'all'))];
    const changed = recordCheckupFindings(begin(...rows), [reading('a', 'protected', { value: 'none' })]);
    expect(changes(changed)).toEqual(['all → none']);
    expect(changes(recordCheckupFindings(changed, [reading('a', 'exposed', { value: 'all' })]))).toEqual([]);
  });
});

describe('the progress', () => {
  it('counts what was open at the beginning, and what has come to expose since', () => {
    const rows = [row('a'), row('b', found('protected')), row('c', { ...found('exposed'), off: true })];
    const checkup = begin(...rows);
    expect(countCheckupSteps(rows, checkup)).toEqual({ done: 0, total: 1 });
    expect(checkup.settledBefore).toBe(1);
    const drifted = recordCheckupFindings(checkup, [reading('b', 'exposed')]);
    expect(countCheckupSteps([rows[0]!, row('b', found('exposed')), rows[2]!], drifted)).toEqual({ done: 0, total: 2 });
    const done = recordCheckupFindings(drifted, [reading('a', 'protected')]);
    expect(countCheckupSteps([rows[0]!, row('b', found('exposed')), rows[2]!], done)).toEqual({ done: 1, total: 2 });
  });
});

describe('a checkup that is resumed another day', () => {
  const rows = [row('a', remembered('exposed'))];
  const read = recordCheckupFindings(begin(...rows), [reading('a', 'exposed')]);
  const paused = recordCheckupFindings(read, [reading('a', 'protected')]);

  it('knows what has been read since', () => {
    expect(next(rows, paused)).toBeUndefined();
    expect(next(rows, resumeCheckup(paused, rows))).toBe('a');
    expect(listCheckupChanges(resumeCheckup(paused, rows))).toEqual([]);
    const still = [row('a', remembered('protected'))];
    expect(next(still, resumeCheckup(paused, still))).toBeUndefined();
    expect(listCheckupChanges(resumeCheckup(paused, still))).toHaveLength(1);
  });

  it('does not rely on a reading that is not remembered, as of another account or another definition', () => {
    expect(next([row('a')], resumeCheckup(paused, [row('a')]))).toBe('a');
    const old = [row('a', remembered('protected', 'read', { old: true }))];
    expect(next(old, resumeCheckup(paused, old))).toBe('a');
  });

  it('keeps what was skipped and put off', () => {
    const both = [row('a'), row('b')];
    const chosen = passOver(passOver(begin(...both), 'a', 'skipped'), 'b', 'later');
    expect(resumeCheckup(chosen, both)).toEqual(chosen);
  });
});

describe('any checkup', () => {
  const IDS = ['a', 'b', 'c', 'd', 'e'];
  const state = fc.constantFrom<SettingState>('protected', 'exposed', 'unread');
  const source = fc.constantFrom<ResultSource>('read', 'confirmed', 'reported');
  const flag = fc.option(fc.constant(true as const), { nil: undefined });
  const given = fc.record({
    page: fc.constantFrom(PAGE, OTHER_PAGE),
    risk: fc.constantFrom(1 as const, 2 as const, 3 as const),
    here: fc.boolean(),
    chosen: flag,
    off: fc.option(fc.constant(true as const), { nil: undefined, freq: 4 }),
    finding: fc.option(
      fc.record({
        state,
        value: fc.constantFrom('x', 'y', null),
        pending: flag,
        seems: fc.option(fc.constantFrom('protected' as const, 'exposed' as const), { nil: undefined }),
      }),
      { nil: undefined },
    ),
    remembered: fc.option(
      fc.record({ state, source, at: fc.constant(0), value: fc.constantFrom('x', 'y'), old: fc.boolean() }),
      { nil: undefined },
    ),
  });
  const withoutMissing = <T extends object>(all: T): T =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
  const rowsOf = fc.tuple(...IDS.map(() => given)).map(all =>
    all.map(({ finding, ...rest }, i) => {
      const { off, ...kept } = withoutMissing(rest);
      // As `buildSettingRows` does for a disabled setting.
      if (off) return row(IDS[i]!, { page: kept.page, risk: kept.risk, here: kept.here, off });
      return row(IDS[i]!, { ...kept, ...(finding ? { finding: withoutMissing(finding) } : {}) });
    }),
  );
  const event = fc.record({
    /** All that the page shows now, each time. */
    rows: rowsOf,
    answer: fc.option(
      fc.record({
        state,
        source: fc.constantFrom<ResultSource>('confirmed', 'reported'),
        value: fc.constantFrom('x', 'y'),
      }),
      { nil: undefined },
    ),
    choice: fc.constantFrom('skipped' as const, 'later' as const),
  });

  const listResults = (rows: SettingRow[]): Finding[] => rows.flatMap(({ finding }) => finding ?? []);

  it('offers no setting that is disabled, chosen, skipped or settled, and calls none changed that is as it was', () => {
    fc.assert(
      fc.property(rowsOf, fc.array(event, { maxLength: 12 }), (first, events) => {
        let checkup = begin(...first);
        /** What is certain of each setting, in the order in which it became so. */
        const told = new Map<string, CheckupResult[]>();
        const tell = (id: string, { state: s, value }: { state: SettingState; value?: string | null }): void => {
          told.set(id, [...(told.get(id) ?? []), { state: s, source: 'read', ...(value ? { value } : {}) }]);
        };
        const tellAll = (rows: SettingRow[]): void =>
          listResults(rows)
            .filter(f => f.state !== 'unread' && !f.pending)
            .forEach(f => tell(f.id, f));
        tellAll(first);
        let page: string | undefined;
        for (const { rows, answer, choice } of events) {
          checkup = recordCheckupFindings(checkup, listResults(rows));
          tellAll(rows);
          const step = findCheckupStep(rows, checkup, page);
          if (!step) continue;
          const { id } = step.setting;
          expect(step.off || step.chosen || checkup.steps[id]?.choice === 'skipped').toBeFalsy();
          const known = getKnownResult(step, checkup.steps[id]);
          expect(known?.state).not.toBe('protected');
          if (answer) {
            checkup = recordCheckupResult(checkup, id, answer);
            tell(id, answer);
          } else checkup = passOver(checkup, id, choice);
          [page] = step.setting.pages;
        }
        for (const { setting, before, now } of listCheckupChanges(checkup)) {
          expect([before.state, before.value]).not.toEqual([now.state, now.value]);
          const { state: s, value } = told.get(setting)!.at(-1)!;
          expect([now.state, now.value]).toEqual([s, value]);
        }
        for (const [id, results] of told) {
          const [one, last] = [results[0]!, results.at(-1)!];
          const isRead = first.find(r => r.setting.id === id)!.remembered === undefined;
          const isChanged = listCheckupChanges(checkup).some(c => c.setting === id);
          if (isRead) expect(isChanged).toBe(one.state !== last.state || one.value !== last.value);
        }
      }),
    );
  });

  it('ends after at most two choices for each setting, whatever the pages show meanwhile', () => {
    fc.assert(
      fc.property(
        rowsOf,
        fc.array(event, { minLength: 2 * IDS.length, maxLength: 2 * IDS.length }),
        rowsOf,
        (first, events, last) => {
          let checkup = begin(...first);
          for (const { rows, choice } of events) {
            checkup = recordCheckupFindings(checkup, listResults(rows));
            // Settings that are settled now may come back.
            const step = findCheckupStep(rows, checkup) ?? rows.find(r => !checkup.steps[r.setting.id]?.choice);
            if (step) checkup = passOver(checkup, step.setting.id, choice);
          }
          for (const { setting } of last)
            while (checkup.steps[setting.id]?.choice !== 'skipped') checkup = passOver(checkup, setting.id, 'later');
          expect(next(last, checkup)).toBeUndefined();
        },
      ),
    );
  });

  it('ends after finitely many steps, whatever is chosen', () => {
    fc.assert(
      fc.property(rowsOf, fc.infiniteStream(fc.constantFrom('skipped' as const, 'later' as const)), (rows, choices) => {
        let checkup = begin(...rows);
        let steps = 0;
        for (let step = findCheckupStep(rows, checkup); step; step = findCheckupStep(rows, checkup)) {
          checkup = passOver(checkup, step.setting.id, choices.next().value as 'skipped' | 'later');
          expect(++steps).toBeLessThanOrEqual(2 * rows.length);
        }
      }),
    );
  });

  it('is never without what is certain now: only a reading, a confirmation or an answer protects', () => {
    fc.assert(
      fc.property(rowsOf, fc.array(event, { maxLength: 6 }), (first, events) => {
        let checkup = begin(...first);
        for (const { rows } of events) {
          checkup = recordCheckupFindings(checkup, listResults(rows));
          for (const r of rows) {
            const known = getKnownResult(r, checkup.steps[r.setting.id]);
            if (r.finding?.pending) expect(known).toBeUndefined();
            else if (r.finding && r.finding.state !== 'unread') expect(known?.state).toBe(r.finding.state);
            else if (r.finding?.seems && known && known.source !== 'reported')
              expect(known.state).toBe(r.finding.seems);
          }
        }
      }),
    );
  });
});
