import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ResultSource, SettingState, SettingRow, RiskCard } from '../../../src/privacy-checks/schema.ts';
import { IDENTITIES, REGIONS, ROLES } from '../../../src/privacy-checks/risk-card-options.ts';
import { isExposing } from '../../../src/privacy-checks/finding.ts';
import { explainNextStep, findNextStep } from '../../../src/privacy-checks/next-step.ts';
import { EMPTY_RISK_CARD, getRiskBoost } from '../../../src/privacy-checks/risk-card.ts';
import { HARMS, type Harm } from '../../../src/platforms/harms.ts';
import type { Setting } from '../../../src/platforms/setting-schema.ts';

interface Given extends Omit<Partial<SettingRow>, 'setting' | 'finding'> {
  risk?: 1 | 2 | 3;
  minutes?: number;
  harms?: Harm[];
  state?: SettingState;
  pending?: true;
  control?: Setting['control'];
  evidence?: Setting['evidence'];
}

function row(
  id: string,
  {
    risk = 2,
    minutes = 1,
    harms = ['surveillance'],
    state,
    pending,
    control = 'checkbox',
    evidence = 'high',
    ...rest
  }: Given = {},
): SettingRow {
  const finding = state
    ? { finding: { id, state, value: null, locatedBy: null, ...(pending ? { pending } : {}) } }
    : {};
  return { setting: { id, risk, minutes, harms, control, evidence } as Setting, here: false, ...finding, ...rest };
}
const first = (...rows: SettingRow[]): string | undefined => findNextStep(rows)?.setting.id;
const before = (state: SettingState, old = false, source: ResultSource = 'read') => ({
  remembered: { state, at: 0, source, old },
});

describe('the next step', () => {
  it('is the setting that exposes most', () => {
    expect(first(row('little', { risk: 1, state: 'exposed' }), row('much', { risk: 3, state: 'exposed' }))).toBe(
      'much',
    );
  });

  it('is the quicker of two that expose as much', () => {
    expect(first(row('long', { minutes: 8, state: 'exposed' }), row('short', { state: 'exposed' }))).toBe('short');
  });

  it('prefers settings exposed here to those exposed elsewhere, and those to unknown ones', () => {
    expect(
      first(
        row('unknown', { risk: 3, here: true }),
        row('before', { risk: 3, ...before('exposed') }),
        row('here', { risk: 1, state: 'exposed' }),
      ),
    ).toBe('here');
    expect(first(row('unknown', { risk: 3, here: true }), row('before', { risk: 1, ...before('exposed') }))).toBe(
      'before',
    );
  });

  it('puts what the person said after what was read, and before the unknown', () => {
    const said = row('said', { risk: 3, ...before('exposed', false, 'reported') });
    expect(first(said, row('read', { risk: 1, ...before('exposed') }))).toBe('read');
    expect(first(said, row('unknown', { risk: 3, here: true }))).toBe('said');
    expect(first(row('said', before('protected', false, 'reported')))).toBeUndefined();
    expect(first(row('said', before('protected', true, 'reported')))).toBe('said');
  });

  it('is the setting that waits to be saved', () => {
    expect(first(row('unknown', { risk: 3 }), row('unsaved', { risk: 1, state: 'protected', pending: true }))).toBe(
      'unsaved',
    );
  });

  it('prefers what is read now to what is stored', () => {
    expect(first(row('a', { state: 'protected', ...before('exposed') }))).toBeUndefined();
    expect(first(row('a', { state: 'exposed', ...before('protected') }))).toBe('a');
  });

  it('returns to settings that were protected long ago', () => {
    expect(first(row('a', before('protected')))).toBeUndefined();
    expect(first(row('a', before('protected', true)))).toBe('a');
  });

  it('offers even the longest and least important setting before nothing is left', () => {
    expect(first(row('a', { risk: 1, minutes: 30 }), row('b', { state: 'protected' }))).toBe('a');
    expect(first(row('b', { risk: 3, state: 'protected' }))).toBeUndefined();
    expect(first()).toBeUndefined();
  });

  it('is never a setting that was turned off', () => {
    expect(first(row('off', { risk: 3, off: true }), row('on', { risk: 1 }))).toBe('on');
    expect(first(row('off', { risk: 3, off: true }))).toBeUndefined();
  });

  it('keeps the order of the rows', () => {
    const rows = [row('a', { risk: 1 }), row('b', { risk: 3 })];
    findNextStep(rows);
    expect(rows.map(r => r.setting.id)).toEqual(['a', 'b']);
  });
});

const card = (said: Partial<RiskCard>): RiskCard => ({ ...EMPTY_RISK_CARD, ...said });
const fears = (...of: Harm[]): RiskCard => card({ fears: of });
const with_ = (said: RiskCard, ...rows: SettingRow[]): string | undefined => findNextStep(rows, said)?.setting.id;

describe('the next step for someone with harms on the risk card', () => {
  it('is one that helps against the harm, among unknown settings', () => {
    const rows = [row('grave', { risk: 3 }), row('mine', { harms: ['swarm'] })];
    expect(first(...rows)).toBe('grave');
    expect(with_(fears('swarm'), ...rows)).toBe('mine');
    expect(explainNextStep(rows, fears('swarm'))).toEqual(['fears.swarm']);
  });

  it('gives a reason only if the risk card changed the order', () => {
    const rows = [row('grave', { risk: 3, harms: ['swarm'] }), row('other')];
    expect(explainNextStep(rows, fears('swarm'))).toEqual([]);
    expect(explainNextStep(rows, undefined)).toEqual([]);
  });

  it('weighs a selected harm more than one suggested by role or identity', () => {
    const rows = [row('fear', { harms: ['found'] }), row('hint', { harms: ['contacts'] })];
    expect(with_(card({ role: 'journalist', fears: ['found'] }), ...rows)).toBe('fear');
    expect(explainNextStep([row('other'), rows[1]!], card({ role: 'journalist', identity: ['family'] }))).toEqual([
      'role.journalist',
      'identity.family',
    ]);
  });

  it('puts a nuisance behind a serious risk that is as quick to fix', () => {
    expect(
      with_(
        fears('images'),
        row('grave', { risk: 3, harms: ['takeover'] }),
        row('nuisance', { risk: 1, harms: ['images'] }),
      ),
    ).toBe('grave');
  });
});

const anyCard = fc.record({
  role: fc.option(fc.constantFrom(...ROLES), { nil: undefined }),
  region: fc.option(fc.constantFrom(...REGIONS), { nil: undefined }),
  identity: fc.uniqueArray(fc.constantFrom(...IDENTITIES)),
  fears: fc.uniqueArray(fc.constantFrom(...HARMS)),
});
const state = fc.constantFrom<SettingState>('protected', 'exposed', 'unread');
const anyRow = fc.record(
  {
    risk: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
    minutes: fc.integer({ min: 1, max: 30 }),
    harms: fc.uniqueArray(fc.constantFrom(...HARMS), { minLength: 1 }),
    control: fc.constantFrom<Setting['control']>('checkbox', 'guided'),
    evidence: fc.constantFrom<Setting['evidence']>('high', 'medium', 'low'),
    here: fc.boolean(),
    state: fc.option(state, { nil: undefined }),
    pending: fc.constantFrom<true | undefined>(true, undefined),
    chosen: fc.constantFrom<true | undefined>(true, undefined, undefined),
    off: fc.constantFrom<true | undefined>(true, undefined, undefined),
    remembered: fc.option(fc.record({ state, at: fc.constant(0), old: fc.boolean() }), { nil: undefined }),
  },
  { requiredKeys: ['risk', 'minutes', 'harms', 'control', 'evidence', 'here'] },
);
const anyRows = fc
  .array(anyRow, { maxLength: 12 })
  .map(all =>
    all.map((given, i) =>
      row(String(i), Object.fromEntries(Object.entries(given).filter(([, x]) => x !== undefined)) as Given),
    ),
  );

/** The order without a risk card, implemented a second time. */
function before_(r: SettingRow): number {
  if (r.chosen || r.off) return -1;
  const base = r.setting.risk * 10 - Math.min(r.setting.minutes, 9);
  if (r.finding && isExposing(r.finding)) return 1000 + base;
  if (r.finding?.state === 'protected') return -1;
  if (r.remembered && !r.remembered.old) return r.remembered.state === 'exposed' ? 500 + base : -1;
  return Math.max(
    1,
    base + (r.here ? 5 : 0) + (r.setting.evidence === 'low' ? -15 : r.setting.control === 'guided' ? 0 : 4),
  );
}
/** How certain it is that a setting exposes, which no card may change. */
const tier = (r: SettingRow): number =>
  before_(r) < 0
    ? -1
    : r.finding && isExposing(r.finding)
      ? r.setting.risk === 3
        ? 3
        : 2
      : r.remembered && !r.remembered.old
        ? 1
        : 0;

describe('whatever is known and on the card', () => {
  it('the order stays the same without a card', () => {
    fc.assert(
      fc.property(anyRows, rows => {
        const old = [...rows].sort((a, b) => before_(b) - before_(a))[0];
        expect(findNextStep(rows)).toBe(old && before_(old) > 0 ? old : undefined);
        expect(findNextStep(rows, EMPTY_RISK_CARD)).toBe(findNextStep(rows));
      }),
    );
  });

  it('a card never puts a less certain harm first, nor anything before a risk of 3 that exposes now', () => {
    fc.assert(
      fc.property(anyRows, anyCard, (rows, said) => {
        const step = findNextStep(rows, said);
        expect(step ? tier(step) : -1).toBe(Math.max(-1, ...rows.map(tier)));
      }),
    );
  });

  it('a card moves a step up only for a harm on it, and then names that harm', () => {
    fc.assert(
      fc.property(anyRows, anyCard, (rows, said) => {
        const step = findNextStep(rows, said);
        if (step === findNextStep(rows)) {
          expect(explainNextStep(rows, said)).toEqual([]);
          return;
        }
        expect(getRiskBoost(said, step!.setting)).toBeGreaterThan(0);
        expect(explainNextStep(rows, said).length).toBeGreaterThan(0);
      }),
    );
  });

  it('the region changes nothing', () => {
    fc.assert(
      fc.property(anyRows, anyCard, (rows, said) => {
        expect(findNextStep(rows, { ...said, region: undefined })).toBe(findNextStep(rows, said));
      }),
    );
  });
});
