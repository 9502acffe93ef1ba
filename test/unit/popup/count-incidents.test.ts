/** Counts incidents for the popup's tab, unless the vault is locked. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';

const now = { state: 'bare', practice: false, count: 3 };
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
vi.mock('../../../src/incidents/store.ts', () => ({ incidentStore: { count: async () => now.count, subscribe } }));
vi.mock('../../../src/vault/record-store.ts', () => ({
  getVaultState: async () => now.state,
  onVaultChange: subscribe,
}));
vi.mock('../../../src/vault/practice-mode.ts', () => ({ isPracticeContext: () => now.practice }));
const { countIncidents, followIncidentCount } = await import('../../../src/views/popup/count-incidents.ts');

beforeEach(() => Object.assign(now, { state: 'bare', practice: false, count: 3 }));

it.each(['bare', 'unlocked'])('counts while the vault is %s', async state => {
  now.state = state;
  expect(await countIncidents()).toBe(3);
});

it('does not tell while the vault is locked', async () => {
  now.state = 'locked';
  expect(await countIncidents()).toBe(0);
});

it('counts what was practised, whatever the state of the vault', async () => {
  Object.assign(now, { state: 'locked', practice: true });
  expect(await countIncidents()).toBe(3);
});

describe('followed', () => {
  const change = (to: Partial<typeof now>) => {
    Object.assign(now, to);
    for (const listener of listeners) listener();
  };

  it('tells the number now, after evidence is saved, and after the vault is locked; then stops', async () => {
    const heard: number[] = [];
    const stop = followIncidentCount(count => heard.push(count));
    await eventually(() => expect(heard).toEqual([3]));
    change({ count: 4 });
    await eventually(() => expect(heard.at(-1)).toBe(4));
    change({ state: 'locked' });
    await eventually(() => expect(heard.at(-1)).toBe(0));
    stop();
    expect(listeners.size).toBe(0);
  });
});
