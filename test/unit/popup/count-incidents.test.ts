/** Counts incidents for the popup's tab, unless the vault is locked. */
import { beforeEach, expect, it, vi } from 'vitest';

const now = { state: 'bare', practice: false };
vi.mock('../../../src/incidents/store.ts', () => ({ incidentStore: { count: async () => 3 } }));
vi.mock('../../../src/vault/record-store.ts', () => ({ getVaultState: async () => now.state }));
vi.mock('../../../src/vault/practice-mode.ts', () => ({ isPracticeContext: () => now.practice }));
const { countIncidents } = await import('../../../src/views/popup/count-incidents.ts');

beforeEach(() => Object.assign(now, { state: 'bare', practice: false }));

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
