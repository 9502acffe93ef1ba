/** What is never warned of: where it is kept, in each state of the vault and in a private window. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { VaultState } from '../../../src/vault/record-store.ts';

const at = vi.hoisted(() => ({
  session: {} as Record<string, unknown>,
  vault: {} as Record<string, unknown>,
  state: 'bare' as VaultState,
}));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (k: string) => ({ [k]: at.session[k] }),
        set: async (x: object) => void Object.assign(at.session, x),
      },
    },
  },
}));
vi.mock('../../../src/vault/record-store.ts', () => ({
  getVaultState: async () => at.state,
  VaultError: class extends Error {},
}));
vi.mock('../../../src/vault/private-values.ts', async () => {
  const { VaultError } = await import('../../../src/vault/record-store.ts');
  return {
    privateGet: async (k: string) => {
      if (at.state === 'locked') throw new VaultError('locked');
      return at.vault[k];
    },
    privateSet: async (k: string, x: unknown) => {
      at.vault[k] = x;
    },
  };
});
const { never, neverOf } = await import('../../../src/exposure/ignored-matches.ts');

const NUMBER = { kind: 'phone', text: '+1 202 555 0147' };
const OTHER = { kind: 'email', text: 'rana@example.org' };

beforeEach(() => Object.assign(at, { session: {}, vault: {}, state: 'unlocked' }));

it('keeps it in the vault, each piece once however it is written, and takes it back', async () => {
  await never(NUMBER, false, false);
  await never({ kind: 'phone', text: '+1 (202) 555-0147' }, false, false);
  await never(OTHER, false, false);
  expect(await neverOf()).toEqual([{ kind: 'phone', text: '+1 (202) 555-0147' }, OTHER]);
  expect(at.session).toEqual({});
  await never(NUMBER, true, false);
  expect(await neverOf()).toEqual([OTHER]);
  await never(OTHER, true, false);
  expect(at.vault.never).toBeUndefined();
});

it('writes nothing to the vault from a private window', async () => {
  await never(NUMBER, false, true);
  expect(at.vault).toEqual({});
  expect(await neverOf()).toEqual([NUMBER]);
  await never(NUMBER, true, true);
  expect(await neverOf()).toEqual([]);
});

it('loses nothing of the vault while it is locked, and warns of what stands there', async () => {
  await never(NUMBER, false, false);
  at.state = 'locked';
  await never(OTHER, false, false);
  expect(await neverOf()).toEqual([OTHER]);
  at.state = 'unlocked';
  expect(await neverOf()).toEqual([NUMBER, OTHER]);
});
