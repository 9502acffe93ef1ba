/** Runs the vault on a database in memory, with locks and without workers. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import '../../helpers/web-locks.ts';

/** Replaces Argon2 by a cheap function: these tests check what the passphrase opens, not what it costs. */
vi.mock('../../../src/vault/derive-key.ts', async () => {
  const { importAesKey } = await import('../../../src/vault/crypto.ts');
  const { normalizePassphrase } = await import('../../../src/vault/kdf.ts');
  return {
    deriveKey: async (passphrase: string, { salt }: { salt: Uint8Array }) =>
      importAesKey(
        new Uint8Array(
          await crypto.subtle.digest(
            'SHA-256',
            new Uint8Array([...salt, ...new TextEncoder().encode(normalizePassphrase(passphrase))]),
          ),
        ),
      ),
    chooseKdfParameters: async () => ({
      name: 'argon2id',
      memory: 19_456,
      passes: 2,
      salt: crypto.getRandomValues(new Uint8Array(16)),
    }),
  };
});

const load = async () => ({
  ...(await import('../../../src/vault/record-store.ts')),
  ...(await import('../../../src/vault/passphrase.ts')),
  ...(await import('../../../src/vault/reencrypt-records.ts')),
  ...(await import('../../../src/vault/private-values.ts')),
  ...(await import('../../../src/vault/wrap-data-key.ts')),
  store: await import('../../../src/vault/database.ts'),
  session: await import('../../../src/vault/session-keys.ts'),
});
export type Browser = Awaited<ReturnType<typeof load>>;

/** Restarts the browser: memory is empty, the disk is unchanged. */
export async function start(): Promise<Browser> {
  vi.resetModules();
  return load();
}

/** Starts with an empty disk. */
export function freshDisk(): void {
  globalThis.indexedDB = new IDBFactory();
}

export const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const text = (plain: Uint8Array | undefined): string | undefined => plain && new TextDecoder().decode(plain);
export const entry = (id: string, of = id, kind = 'incident') => ({ id, kind, plain: bytes(of) });
/** Compares by name, because each start has classes of its own. */
export const faultOf = (p: Promise<unknown>): Promise<string> =>
  p.then(
    () => 'none',
    (e: { code?: string }) => e.code ?? String(e),
  );
