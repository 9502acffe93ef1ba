/** Checks that of a pack's rule and the built-in rule the more cautious result counts. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { evaluateSetting } from '../../../src/privacy-checks/evaluate.ts';
import type { Finding } from '../../../src/privacy-checks/schema.ts';
import { applyRulePack, type EffectivePlatform } from '../../../src/platforms/apply-rule-pack.ts';
import { parseRulePack, type RuleOverride } from '../../../src/platforms/rule-pack.ts';
import { openPage } from '../../helpers/dom.ts';
import { listFindings, getPlatform, settingsPages } from '../../helpers/inspect-page.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import { aPack, mendOf } from '../packs/signed-pack-helpers.ts';

afterEach(() => void vi.restoreAllMocks());

const apply = (id: string, setting: string, mend: Partial<RuleOverride>): EffectivePlatform => {
  const pack = parseRulePack(aPack({ mends: mendOf(id, setting, mend) }));
  if (typeof pack === 'string') throw new Error(pack);
  return applyRulePack(getPlatform(id), pack, 'ab'.repeat(32));
};

/** Evaluates Mastodon's `discoverable` on a page with this body. */
function evaluated(mend: Partial<RuleOverride>, body: string): Finding {
  const p = apply('mastodon', 'discoverable', mend);
  const { url, doc } = openPage(`<html lang="en"><body>${body}`, 'https://m.example/settings/privacy');
  const beside = p.settings.filter(s => s.pages.includes('settings:privacy'));
  return evaluateSetting(p.settings.find(s => s.id === 'discoverable')!, p, url, doc, beside).finding;
}

const box = (name: string, on: boolean) => `<input type=checkbox name="${name}"${on ? ' checked' : ''}>`;
/** With `discoverable` on the account is exposed. */
const BUILT_IN = 'account[discoverable]';
const mend = (over: Partial<RuleOverride> = {}): Partial<RuleOverride> => ({
  evidence: 'high',
  locate: [{ css: 'input[name=listed]' }],
  ...over,
});

describe('a rule that a pack overrides', () => {
  it('reads a control that the built-in rule no longer finds', () => {
    expect(evaluated(mend(), box('listed', true))).toMatchObject({ state: 'exposed', locatedBy: 'input[name=listed]' });
    expect(evaluated(mend(), box('listed', false))).toMatchObject({ state: 'protected' });
  });

  it('leaves the result to the built-in rule if it finds nothing itself', () => {
    expect(evaluated(mend(), box(BUILT_IN, true))).toMatchObject({
      state: 'exposed',
      locatedBy: `input[type=checkbox][name='${BUILT_IN}']`,
    });
    expect(evaluated(mend(), box(BUILT_IN, false))).toMatchObject({ state: 'protected' });
    expect(evaluated(mend(), '')).toMatchObject({ state: 'unread', why: 'not-found' });
  });

  it('does not count if it protects and the built-in rule exposes', () => {
    expect(evaluated(mend(), box(BUILT_IN, true) + box('listed', false))).toMatchObject({
      state: 'unread',
      value: null,
      why: 'disagree',
    });
    expect(
      evaluated(mend({ locate: [{ css: `input[name='${BUILT_IN}']`, values: { on: 'off' } }] }), box(BUILT_IN, true)),
    ).toMatchObject({ state: 'unread', why: 'disagree' });
  });

  it('counts if it exposes and the built-in rule protects', () => {
    expect(evaluated(mend(), box(BUILT_IN, false) + box('listed', true))).toMatchObject({ state: 'exposed' });
    expect(
      evaluated(
        mend({ locate: [{ css: `input[name='${BUILT_IN}']` }], states: { off: 'exposed' } }),
        box(BUILT_IN, false),
      ),
    ).toMatchObject({ state: 'exposed' });
  });

  it('gives no state on medium evidence, and does not hide what the built-in rule exposes', () => {
    expect(evaluated(mend({ evidence: 'medium' }), box('listed', false))).toMatchObject({
      state: 'unread',
      seems: 'protected',
    });
    const held = evaluated(mend({ evidence: 'medium' }), box(BUILT_IN, true) + box('listed', false));
    expect(held).toMatchObject({ state: 'exposed' });
    expect(held.seems).toBeUndefined();
  });

  it('does not hide an exposed setting behind an unknown value', () => {
    expect(
      evaluated(
        mend({ locate: [{ css: 'input[name=listed]', values: { off: 'circle' } }] }),
        box(BUILT_IN, true) + box('listed', false),
      ),
    ).toMatchObject({ state: 'exposed' });
  });

  it('gives no state if the pack turns it off', () => {
    expect(evaluated({ off: true }, box(BUILT_IN, true))).toMatchObject({ state: 'unread', why: 'guided' });
  });

  it.each(['input[', ':has(', '::before(', '}', '%%', 'input:nope(2)', '*:nth-child('])(
    'with the broken selector %s is unread, and harms no other',
    css => {
      expect(evaluated(mend({ locate: [{ css }] }), box('listed', true))).toMatchObject({ state: 'unread' });
      expect(evaluated(mend({ locate: [{ css }] }), box(BUILT_IN, true))).toMatchObject({ state: 'exposed' });
      expect(evaluated(mend({ locate: [{ css: 'input', within: css }] }), box('listed', true))).toMatchObject({
        state: 'unread',
      });
      expect(evaluated(mend({ expect: [css] }), box('listed', true))).toMatchObject({ state: 'unread' });
    },
  );

  it('is unread and not read again if it is slow', () => {
    const p = apply('mastodon', 'discoverable', mend());
    const setting = p.settings.find(s => s.id === 'discoverable')!;
    const { url, doc } = openPage(`<html lang="en"><body>${box('listed', true)}`, 'https://m.example/settings/privacy');
    let now = 0,
      asked = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const query = doc.querySelectorAll.bind(doc);
    doc.querySelectorAll = ((css: string) => {
      if (css.includes('listed')) {
        asked++;
        now += 1001;
      }
      return query(css);
    }) as typeof doc.querySelectorAll;
    const state = () => evaluateSetting(setting, p, url, doc, p.settings).finding.state;
    expect([state(), state(), asked]).toEqual(['unread', 'unread', 1]);
  });

  it('checks for exceptions even if the pack does not', () => {
    const t = settingsPages.find(
      x =>
        x.platform === 'telegram' &&
        getPlatform('telegram').settings.some(s => s.id === 'last_seen' && s.pages.includes(x.kind)) &&
        /protected/.test(x.file),
    )!;
    const [html, without] = [
      readFixture(t.file),
      {
        evidence: 'high' as const,
        locate: getPlatform('telegram')
          .settings.find(s => s.id === 'last_seen')!
          .locate!.map(({ exceptions: _, ...l }) => l),
      },
    ];
    const turned = apply('telegram', 'last_seen', without);
    const rule = turned.settings.find(s => s.id === 'last_seen')!.override!.rule!;
    expect(rule.locate!.every(l => l.exceptions)).toBe(true);
    expect(listFindings(turned, t.kind, openPage(html, t.url)).find(f => f.id === 'last_seen')).toEqual(
      listFindings(getPlatform('telegram'), t.kind, openPage(html, t.url)).find(f => f.id === 'last_seen'),
    );
  });

  it('changes nothing about other settings', () => {
    for (const t of settingsPages.filter(t => t.platform === 'bluesky' || t.platform === 'x').slice(0, 12)) {
      const page = openPage(readFixture(t.file), t.url);
      const before = listFindings(getPlatform(t.platform!), t.kind, page);
      for (const s of getPlatform(t.platform!).settings.filter(x => x.locate && x.pages.includes(t.kind))) {
        const names = {
          [page.doc.documentElement.lang]: [...page.doc.querySelectorAll('[aria-label], label')]
            .slice(0, 20)
            .map(el => el.getAttribute('aria-label') ?? el.textContent!.trim())
            .filter(Boolean),
        };
        const after = listFindings(
          apply(t.platform!, s.id, { evidence: 'high', locate: [{ role: 'checkbox', name: names }] }),
          t.kind,
          page,
        );
        expect(
          after.filter(f => f.id !== s.id),
          `${t.file} ${s.id}`,
        ).toEqual(before.filter(f => f.id !== s.id));
      }
    }
  });
});

describe('any pack', () => {
  const pages = settingsPages.filter(t => /exposed/.test(t.file));

  it.each(pages)('never inverts a control that exposes: $file', t => {
    const p = getPlatform(t.platform!);
    const page = openPage(readFixture(t.file), t.url);
    for (const { id } of listFindings(p, t.kind, page).filter(f => f.state === 'exposed')) {
      const setting = p.settings.find(s => s.id === id)!;
      if (!setting.locate) continue;
      const values = Object.fromEntries(
        [...Object.keys(setting.states), 'on', 'off'].map(v => [v, setting.recommended]),
      );
      const turned = apply(p.id, id, {
        evidence: 'high',
        locate: setting.locate.map(({ only: _, exceptions: __, ...l }) => ({ ...l, values })),
      });
      // Where exceptions count, a pack’s result is never certain: the built-in result counts.
      const holds = setting.locate.some(l => l.exceptions)
        ? { state: 'exposed' }
        : { state: 'unread', why: 'disagree' };
      expect(
        listFindings(turned, t.kind, page).find(f => f.id === id),
        id,
      ).toMatchObject(holds);
    }
  });

  it('never protects what the built-in rules call exposed', () => {
    let exposed = 0;
    const value = fc.nat(5);
    const shape = fc.record({
      css: fc.constantFrom(
        'input',
        'input[type=checkbox]',
        '[role=checkbox]',
        '[role=radiogroup]',
        'select',
        'input[type=radio]',
      ),
      nth: fc.nat(6),
      positioned: fc.boolean(),
      swap: fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 4 }),
      evidence: fc.constantFrom('high' as const, 'medium' as const),
      order: fc.array(value, { minLength: 2, maxLength: 5 }),
      ordered: fc.boolean(),
      own: fc.constantFrom(true, true, false),
    });
    fc.assert(
      fc.property(fc.constantFrom(...pages), fc.array(shape, { minLength: 1, maxLength: 4 }), (t, shapes) => {
        const p = getPlatform(t.platform!);
        const page = openPage(readFixture(t.file), t.url);
        const before = listFindings(p, t.kind, page);
        const mends: Record<string, RuleOverride> = {};
        const candidates = p.settings.filter(s => s.locate && s.pages.includes(t.kind));
        for (const [i, x] of shapes.entries())
          for (const s of candidates.filter((_, j) => j % shapes.length === i)) {
            const values = [...new Set([...Object.keys(s.states), 'on', 'off'])];
            const pick = (n: number) => values[n % values.length]!;
            const count = page.doc.querySelectorAll(x.css).length;
            const renamed = { values: Object.fromEntries(x.swap.map(([a, b]) => [pick(a), pick(b)])) };
            mends[s.id] = {
              builtIn: s.checkedOn,
              evidence: x.evidence,
              ...(x.ordered ? { order: x.order.map(pick) } : {}),
              // Takes the control itself with inverted values, or any other control.
              locate: x.own
                ? s.locate!.map(l => ({ ...l, ...renamed }))
                : [{ css: x.css, ...(x.positioned ? { nth: x.nth % Math.max(count, 1), count } : {}), ...renamed }],
            };
          }
        const pack = parseRulePack(aPack({ mends: { [p.id]: mends } }));
        if (typeof pack === 'string') throw new Error(pack);
        const after = listFindings(applyRulePack(p, pack, 'ab'.repeat(32)), t.kind, page);
        for (const f of before) {
          const now = after.find(a => a.id === f.id)!;
          if (f.state === 'exposed') {
            exposed++;
            expect(now.state, `${t.file} ${f.id}`).not.toBe('protected');
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(exposed).toBeGreaterThan(100);
  });
});
