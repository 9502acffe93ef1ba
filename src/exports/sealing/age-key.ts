/** Reads public keys of age (`age1…`) that someone pasted, dropped or put in a pack, and says what else it is. */
import { Encrypter } from 'age-encryption';

/**
 * Why a text holds no keys to encrypt to.
 * - `secret`: a secret key, which nobody may have but its owner
 * - `ssh`: a key of SSH
 * - `other-age`: of a kind that not every age program opens: of hardware, of a plugin, post-quantum
 * - `too-many`: more than one file can be sealed to
 */
export type AgeKeyFault = 'empty' | 'secret' | 'ssh' | 'other-age' | 'not-age' | 'too-many';

export const MAX_RECIPIENTS = 20;
/** An answer to hand over a key is a line; a file with it, a few. */
export const MAX_KEY_TEXT = 20_000;

const SECRET = /AGE-(?:SECRET-KEY|PLUGIN)-|PRIVATE KEY-----/i;
const SSH = /^(?:ssh-|ecdsa-sha2-|sk-ssh-|---- BEGIN SSH2)/i;
/** Bech32 of 32 bytes. */
const NATIVE = /^age1[02-9ac-hj-np-z]{58}$/;
const OTHER_AGE = /^age1[a-z0-9]+$/;

/** @returns whether it is a key of 32 bytes with a right checksum */
function isAgeKey(text: string): boolean {
  if (!NATIVE.test(text)) return false;
  try {
    new Encrypter().addRecipient(text);
    return true;
  } catch {
    return false;
  }
}

function findKeyFault(line: string): AgeKeyFault | undefined {
  if (isAgeKey(line)) return undefined;
  if (SSH.test(line)) return 'ssh';
  return OTHER_AGE.test(line) && !NATIVE.test(line) && line.length > 62 ? 'other-age' : 'not-age';
}

/** One key a line, or separated by spaces or commas; lines that begin with `#` are comments, as in files of age. */
export function readAgeKeys(text: string): { keys: string[] } | { fault: AgeKeyFault } {
  if (SECRET.test(text)) return { fault: 'secret' };
  const lines = text
    .slice(0, MAX_KEY_TEXT)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#'));
  const isSsh = lines.some(line => SSH.test(line));
  if (isSsh) return { fault: 'ssh' };
  const words = lines
    .flatMap(line => line.split(/[\s,;]+/))
    .filter(Boolean)
    .map(word => word.toLowerCase());
  const keys = [...new Set(words)];
  if (!keys.length) return { fault: 'empty' };
  if (keys.length > MAX_RECIPIENTS) return { fault: 'too-many' };
  const fault = keys.map(findKeyFault).find(found => found !== undefined);
  return fault ? { fault } : { keys };
}
