/** Tests that locking takes effect at once, whatever else goes on. */
import '../../helpers/web-locks.ts';
import { expect, it } from 'vitest';
import { clearSessionKey, getSessionKey, replaceSessionKey, setSessionKey } from '../../../src/vault/session-keys.ts';

const FIRST = { gen: 1, key: 'first' };

it('is locked at once while a change of keys holds the lock, because the page may close', async () => {
  await setSessionKey(FIRST);
  let release = (): void => undefined;
  void navigator.locks.request('vault-session', () => new Promise<void>(done => (release = done)));
  const locked = clearSessionKey();
  expect(await getSessionKey()).toBeUndefined();
  release();
  await locked;
});

it('stays locked after a change of keys that was under way', async () => {
  await setSessionKey(FIRST);
  const replaced = replaceSessionKey(1, { gen: 2, key: 'second' });
  await Promise.all([clearSessionKey(), replaced]);
  expect(await getSessionKey()).toBeUndefined();
});
