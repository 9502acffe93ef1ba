/** Checks what a rule pack may change, and what it cannot, whatever it contains. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRulePack, findUnusedReason, type EffectivePlatform } from '../../../src/platforms/apply-rule-pack.ts';
import { getRuleId } from '../../../src/platforms/rule-id.ts';
import {
  listRulePackFaults,
  parseRulePack,
  type RuleOverride,
  type RulePack,
} from '../../../src/platforms/rule-pack.ts';
import { allPlatforms, getPlatform } from '../../helpers/inspect-page.ts';
import { aPack, mendOf, settingOf } from '../packs/signed-pack-helpers.ts';

const MAKER = 'ab'.repeat(32);
const mended = (pack: RulePack, id = 'mastodon'): EffectivePlatform => applyRulePack(getPlatform(id), pack, MAKER);
const mendIn = (p: EffectivePlatform, id: string) => p.settings.find(s => s.id === id)!.override;
const withMend = (m: object): unknown =>
  aPack({ mends: { mastodon: { discoverable: { builtIn: '2026-11-24', ...m } as RuleOverride } } });
const LOCATE = [{ css: 'input[name=listed]' }];

describe('a rule pack', () => {
  it('is accepted whole', () => expect(parseRulePack(aPack())).toEqual(aPack()));

  it.each<[string, unknown]>([
    ['of another kind', { ...aPack(), kind: 'lessons' }],
    ['without a version', { ...aPack(), version: undefined }],
    ['with version 0', { ...aPack(), version: 0 }],
    ['with half a version', { ...aPack(), version: 1.5 }],
    ['with a version beyond all bounds', { ...aPack(), version: Number.POSITIVE_INFINITY }],
    ['with something that we do not know', { ...aPack(), hosts: ['evil.example'] }],
    ['with a name that is no text', { ...aPack(), name: ['x'] }],
    ['with a very long name', { ...aPack(), name: 'x'.repeat(81) }],
    ['that is a list', []],
    ['that is null', null],
    ['with settings that are no object', { ...aPack(), mends: { mastodon: 'all' } }],
    ['with a platform whose name is a path', { ...aPack(), mends: { '../x': {} } }],
    ['that names pages', withMend({ pages: ['settings:other'] })],
    ['that names a control', withMend({ control: 'page' })],
    ['that names a risk', withMend({ risk: 1 })],
    ['that says what is recommended', withMend({ recommended: 'off' })],
    ['with a source', withMend({ source: ['x'] })],
    ['that says that a value protects', withMend({ evidence: 'high', states: { off: 'protected' } })],
    ['that both mends and switches off', withMend({ off: true, evidence: 'high', locate: LOCATE })],
    ['that mends and does not say how sure it is', withMend({ locate: LOCATE })],
    ['that changes nothing', withMend({})],
    ['that switches on', withMend({ off: false })],
    ['with a bare role', withMend({ evidence: 'high', locate: [{ role: 'checkbox' }] })],
    ['with a position without a count', withMend({ evidence: 'high', locate: [{ css: 'input', nth: 0 }] })],
    ['with a hashed class name', withMend({ evidence: 'high', locate: [{ css: '.css-1dbjc4n' }] })],
    ['with a very long selector', withMend({ evidence: 'high', locate: [{ css: `${'a '.repeat(200)}b` }] })],
    [
      'with a very long selector around it',
      withMend({ evidence: 'high', locate: [{ css: 'input', within: `${'a '.repeat(200)}b` }] }),
    ],
    ['with a crowd of locators', withMend({ evidence: 'high', locate: Array(9).fill(LOCATE[0]) })],
    ['with steps in no language', withMend({ steps: { 'en<b>': ['Press'] } })],
    ['with a crowd of steps', withMend({ steps: { en: Array(13).fill('Press') } })],
    ['with an empty caution', withMend({ caution: { en: '' } })],
  ])('%s is rejected', (_, data) => {
    expect(parseRulePack(data)).toBe('not-a-pack');
    expect(listRulePackFaults(data).length).toBeGreaterThan(0);
  });

  it('of a later format is rejected as such', () =>
    expect(parseRulePack({ ...aPack(), format: 2, something: 'new' })).toBe('other-version'));

  it.each([
    ['an override', '\u202e'],
    ['an isolate', '\u2067'],
    ['an invisible space', '\u200b'],
    ['a line break', '\n'],
    ['a soft hyphen', '\u00ad'],
    ['a tag', '\u{E0041}'],
    ['a bell', '\u0007'],
  ])('with %s in a name, a publisher or a text is rejected', (_, sign) => {
    for (const data of [
      aPack({ name: `Spring${sign}mends` }),
      aPack({ maker: `Help${sign}desk` }),
      withMend({ steps: { ar: [`اضغط${sign}`] } }),
      withMend({ caution: { en: `May${sign}` } }),
    ])
      expect(parseRulePack(data)).toBe('hidden-signs');
  });

  it('may be written in any script, with the marks that it needs', () => {
    for (const text of [
      'می\u200cخواهید',
      'الضغط على \u200fX\u200f (الآن).',
      '保存します。次へ',
      'क्\u200dष',
      'Press “Save”. Then “OK”…',
    ])
      expect(parseRulePack(withMend({ steps: { fa: [text] } }))).toMatchObject({ kind: 'rules' });
  });

  it.each([
    'Go to https://evil.example',
    'Go to evil.example',
    'Open www.evil.com now',
    'Write to help@evil',
    'Öffne bücher.de',
    'Open 10.0.0.1',
    'Open evil。example',
    'ftp://x',
    'Открой пример。рф',
    '打开 example。中国',
    'Открой evil．рф',
    'Open उदाहरण.भारत',
    'Open evil[.]com',
    'Open evil%2Ecom',
  ])('with a link is rejected: %s', text => {
    for (const data of [
      withMend({ steps: { en: [text] } }),
      withMend({ caution: { en: text } }),
      aPack({ name: text }),
      aPack({ maker: text }),
    ])
      expect(parseRulePack(data)).toBe('has-address');
  });
});

describe('a pack’s rule', () => {
  const setting = settingOf('mastodon', 'discoverable');
  const m = (over: Partial<RuleOverride>): RuleOverride => ({
    builtIn: setting.checkedOn,
    steps: { en: ['x'] },
    ...over,
  });

  it('is used with the built-in rule that it was made for, and no other', () => {
    expect(findUnusedReason(m({}), setting)).toBeUndefined();
    expect(findUnusedReason(m({ builtIn: '2020-01-01' }), setting)).toBe('newer');
    expect(findUnusedReason(m({ builtIn: '2099-01-01' }), setting)).toBe('older');
    expect(findUnusedReason(m({}), undefined)).toBe('unknown');
  });

  it('gives no reading to settings that are checked by hand', () => {
    const guided =
      getPlatform('mastodon').settings.find(s => s.control === 'guided') ??
      getPlatform('facebook').settings.find(s => s.control === 'guided')!;
    expect(findUnusedReason({ builtIn: guided.checkedOn, evidence: 'high', locate: LOCATE }, guided)).toBe('by-hand');
    expect(findUnusedReason({ builtIn: guided.checkedOn, steps: { en: ['x'] } }, guided)).toBeUndefined();
  });

  it('is beside the built-in rule, with its publisher', () => {
    const p = mended(aPack());
    expect(mendIn(p, 'discoverable')).toMatchObject({
      by: { fingerprint: MAKER, maker: 'Harbour Helpdesk', pack: 'Spring mends', version: 1 },
      rule: { locate: LOCATE, states: setting.states },
    });
    expect(p.settings.find(s => s.id === 'discoverable')!.locate).toEqual(setting.locate);
    expect(p.settings.filter(s => s.override)).toHaveLength(1);
  });

  it('has never more certainty than the built-in rule', () => {
    const medium = structuredClone(getPlatform('mastodon'));
    medium.settings.find(s => s.id === 'discoverable')!.evidence = 'medium';
    const rule = mendIn(
      applyRulePack(
        medium,
        aPack({
          mends: mendOf('mastodon', 'discoverable', { evidence: 'high', locate: [{ ...LOCATE[0], evidence: 'high' }] }),
        }),
        MAKER,
      ),
      'discoverable',
    )!.rule!;
    expect([rule.evidence, rule.locate![0]!.evidence]).toEqual(['medium', 'medium']);
  });

  it('is the last installed one if two change a setting', () => {
    const first = aPack({ mends: mendOf('mastodon', 'discoverable', { steps: { en: ['Old'] }, off: true }) });
    const twice = applyRulePack(mended(first), aPack({ maker: 'Second' }), 'cd'.repeat(32));
    expect(mendIn(twice, 'discoverable')).toMatchObject({ by: { maker: 'Second' } });
    expect(mendIn(twice, 'discoverable')).not.toHaveProperty('off');
    expect(mendIn(twice, 'discoverable')).not.toHaveProperty('steps');
    expect(mendIn(twice, 'discoverable')!.rule).not.toHaveProperty('mend');
  });

  it('is named if it changes a reading', () => {
    const named = (over: Partial<RuleOverride>) =>
      getRuleId(
        mended(aPack({ mends: mendOf('mastodon', 'discoverable', over) })).settings.find(s => s.id === 'discoverable')!,
      );
    expect(named({ off: true })).toBe(`${MAKER}:1`);
    expect(named({ evidence: 'low', order: ['a', 'b'] })).toBe(`${MAKER}:1`);
    expect(named({ steps: { en: ['x'] } })).toBeUndefined();
  });
});

describe('whatever a pack contains', () => {
  const everything = allPlatforms.flatMap(p => p.settings.map(setting => ({ id: p.id, setting })));
  const words = fc.constantFrom('on', 'off', 'public', 'private', 'constructor', 'everyone', 'x');
  const locator = fc.record(
    {
      css: fc.constantFrom('input', 'https://evil.example', ':is('),
      values: fc.dictionary(words, words),
      evidence: fc.constantFrom('high', 'medium', 'low'),
    },
    { requiredKeys: ['css'] },
  );
  const reading = fc.record(
    {
      evidence: fc.constantFrom('high', 'medium', 'low'),
      locate: fc.array(locator, { minLength: 1, maxLength: 3 }),
      order: fc.array(words, { minLength: 2, maxLength: 5 }),
      expect: fc.constant(['body']),
      states: fc.dictionary(words, fc.constant('exposed')),
      caution: fc.constant({ en: 'Wait' }),
    },
    { requiredKeys: ['evidence'] },
  );
  const reaching = fc.constantFrom(
    { hosts: ['evil.example'] },
    { url: 'https://evil.example' },
    { recommended: 'on' },
    { states: { on: 'protected' } },
    { off: true, order: ['a', 'b'] },
    { control: 'page' },
  );
  const anyMend = fc.oneof(
    { weight: 8, arbitrary: reading },
    { weight: 4, arbitrary: fc.constantFrom({ off: true }, { steps: { en: ['Press'] } }) },
    { weight: 1, arbitrary: reaching },
  );
  const dated = fc
    .tuple(fc.constantFrom(...everything), anyMend, fc.boolean())
    .map(([at, m, fits]) => ({ ...at, m: { ...m, builtIn: fits ? at.setting.checkedOn : '2020-01-01' } }));
  const anyPack = fc.array(dated, { minLength: 1, maxLength: 8 }).map(list => {
    const mends: Record<string, Record<string, unknown>> = {};
    for (const { id, setting, m } of list) (mends[id] ??= {})[setting.id] = m;
    return { ...aPack(), mends };
  });

  it('nothing of a platform changes but its rules, which protect no more and are no more certain', () => {
    let taken = 0,
      mendedRules = 0;
    fc.assert(
      fc.property(anyPack, data => {
        const pack = parseRulePack(data);
        if (typeof pack === 'string') return;
        taken++;
        for (const before of allPlatforms.filter(p => Object.hasOwn(pack.mends, p.id))) {
          const after = applyRulePack(before, pack, MAKER);
          expect({ ...after, settings: after.settings.map(({ override: _, ...s }) => s) }).toEqual(before);
          for (const [i, { override: mend }] of after.settings.entries()) {
            if (!mend?.rule) continue;
            mendedRules++;
            const { locate: _a, order: _b, expect: _c, states, evidence, ...rest } = mend.rule;
            const { locate: _d, order: _e, expect: _f, states: ours, evidence: sure, ...same } = before.settings[i]!;
            expect(rest).toEqual(same);
            for (const [value, state] of Object.entries(states))
              if (state === 'protected') expect(ours[value]).toBe('protected');
            for (const [value, state] of Object.entries(ours))
              if (state === 'exposed') expect(states[value]).toBe('exposed');
            const grade = (e: string) => ['low', 'medium', 'high'].indexOf(e);
            for (const e of [evidence, ...(mend.rule.locate ?? []).map(l => l.evidence ?? 'low')])
              if (mend.rule.locate !== before.settings[i]!.locate) expect(grade(e)).toBeLessThanOrEqual(grade(sure));
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect(mendedRules).toBeGreaterThan(100);
    expect(taken).toBeGreaterThan(100);
  });
});
