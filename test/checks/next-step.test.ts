import { describe, expect, it } from 'vitest';
import type { State } from '../../src/checks/judge.ts';
import { nextStep, type Row } from '../../src/checks/next-step.ts';
import type { Setting } from '../../src/platforms/platform.ts';

interface Given extends Omit<Partial<Row>, 'setting' | 'finding'> { risk?: 1 | 2 | 3; minutes?: number; state?: State; pending?: true }

function row(id: string, { risk = 2, minutes = 1, state, pending, ...rest }: Given = {}): Row {
  const finding = state ? { finding: { id, state, value: null, locatedBy: null, ...(pending ? { pending } : {}) } } : {};
  return { setting: { id, risk, minutes } as Setting, here: false, ...finding, ...rest };
}
const first = (...rows: Row[]): string | undefined => nextStep(rows)?.setting.id;
const before = (state: State, old = false) => ({ remembered: { state, at: 0, old } });

describe('the next step', () => {
  it('is what exposes most', () => {
    expect(first(row('little', { risk: 1, state: 'exposed' }), row('much', { risk: 3, state: 'exposed' }))).toBe('much');
  });

  it('is the quicker of two that expose as much', () => {
    expect(first(row('long', { minutes: 8, state: 'exposed' }), row('short', { state: 'exposed' }))).toBe('short');
  });

  it('is what is exposed here before what was exposed elsewhere, and that before what is not known', () => {
    expect(first(row('unknown', { risk: 3, here: true }), row('before', { risk: 3, ...before('exposed') }), row('here', { risk: 1, state: 'exposed' }))).toBe('here');
    expect(first(row('unknown', { risk: 3, here: true }), row('before', { risk: 1, ...before('exposed') }))).toBe('before');
  });

  it('is what waits to be saved', () => {
    expect(first(row('unknown', { risk: 3 }), row('unsaved', { risk: 1, state: 'protected', pending: true }))).toBe('unsaved');
  });

  it('believes what is read over what is remembered', () => {
    expect(first(row('a', { state: 'protected', ...before('exposed') }))).toBeUndefined();
    expect(first(row('a', { state: 'exposed', ...before('protected') }))).toBe('a');
  });

  it('comes back to what was protected long ago', () => {
    expect(first(row('a', before('protected')))).toBeUndefined();
    expect(first(row('a', before('protected', true)))).toBe('a');
  });

  it('offers even the longest, least setting before it says that nothing is left', () => {
    expect(first(row('a', { risk: 1, minutes: 30 }), row('b', { state: 'protected' }))).toBe('a');
    expect(first(row('b', { risk: 3, state: 'protected' }))).toBeUndefined();
    expect(first()).toBeUndefined();
  });

  it('leaves the rows in their order', () => {
    const rows = [row('a', { risk: 1 }), row('b', { risk: 3 })];
    nextStep(rows);
    expect(rows.map(r => r.setting.id)).toEqual(['a', 'b']);
  });
});
