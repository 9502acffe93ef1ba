/** Encrypts to age keys, in both directions with `age`, and reads keys from what people paste. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateHybridIdentity, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decryptFile, encryptFile, readLockKind } from '../../../src/exports/encrypt.ts';
import { MAX_RECIPIENTS, readAgeKeys } from '../../../src/exports/sealing/age-key.ts';
import { encodeRecipientWords } from '../../../src/exports/sealing/recipient-words.ts';

const has = (tool: string): boolean => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
const KEY = 'age1f2ywzrclk6k4gu3w7yg8hxhlvna7s96fmv947qnyxx6ugxl4y5dszsaz46';
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
const plain = new TextEncoder().encode('what a helpline is to see\n'.repeat(9_000));

let identity: string;
let recipient: string;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});

describe('a file that is encrypted to keys', () => {
  it('opens with each of them and with no other, and tells damage from a missing key', async () => {
    const second = await generateX25519Identity();
    const other = await generateX25519Identity();
    const recipients = [recipient, await identityToRecipient(second)];
    const { blob } = await encryptFile(new Blob([plain]), { recipients });
    expect(await readLockKind(blob)).toBe('identity');
    for (const key of [identity, second])
      expect(await bytesOf(await decryptFile(blob, { identity: key }))).toEqual(plain);
    await expect(decryptFile(blob, { identity: other })).rejects.toMatchObject({ code: 'other-recipient' });
    await expect(decryptFile(blob, { passphrase: 'a long phrase' })).rejects.toMatchObject({ code: 'passphrase' });
    const bytes = await bytesOf(blob);
    for (const at of [60, bytes.length - 5]) {
      const changed = bytes.map((byte, i) => (i === at ? byte ^ 1 : byte));
      await expect(decryptFile(new Blob([changed]), { identity })).rejects.toMatchObject({
        code: expect.stringMatching(/damaged|other-recipient/) as unknown,
      });
    }
    const cut = new Blob([bytes.subarray(0, bytes.length - 20)]);
    await expect(decryptFile(cut, { identity })).rejects.toMatchObject({ code: 'damaged' });
  });

  it('is refused before it is read where it is none of age, or too large', async () => {
    expect(await readLockKind(new Blob(['PK\x03\x04']))).toBeUndefined();
    const huge = { size: 2 ** 31, slice: () => expect.unreachable() } as unknown as Blob;
    await expect(readLockKind(huge)).rejects.toMatchObject({ code: 'too-big' });
    await expect(decryptFile(huge, { identity })).rejects.toMatchObject({ code: 'too-big' });
    const text = '-----BEGIN AGE ENCRYPTED FILE-----\n';
    await expect(readLockKind(new Blob([text, 'no base64']))).rejects.toMatchObject({ code: 'damaged' });
  });
});

describe.skipIf(!has('age') || !has('age-keygen'))('`age` on the command line', () => {
  const at = mkdtempSync(join(tmpdir(), 'sealing-'));
  afterAll(() => rmSync(at, { recursive: true }));
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: at, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  it('opens what we encrypt to a key of age-keygen', async () => {
    run('age-keygen', '-o', 'key.txt');
    const { keys } = readAgeKeys(run('age-keygen', '-y', 'key.txt')) as { keys: string[] };
    const { blob } = await encryptFile(new Blob([plain]), { recipients: keys });
    writeFileSync(join(at, 'a.age'), await bytesOf(blob));
    run('age', '-d', '-i', 'key.txt', '-o', 'a.zip', 'a.age');
    expect(readFileSync(join(at, 'a.zip')).equals(plain)).toBe(true);
  });

  it.each([[], ['-a']])('encrypts to our key what we can open (%s)', async (...options) => {
    writeFileSync(join(at, 'b.zip'), plain);
    run('age', ...options, '-r', recipient, '-o', 'b.age', 'b.zip');
    const file = new Blob([readFileSync(join(at, 'b.age'))]);
    expect(await readLockKind(file)).toBe('identity');
    expect(await bytesOf(await decryptFile(file, { identity }))).toEqual(plain);
  });
});

describe('what someone pastes', () => {
  it('is read as one key or several, with comments, in any case and around any spaces', () => {
    expect(readAgeKeys(`\n  ${KEY} \r\n`)).toEqual({ keys: [KEY] });
    expect(readAgeKeys(`# public key\n${KEY}, ${recipient}\n${KEY.toUpperCase()}`)).toEqual({ keys: [KEY, recipient] });
  });

  it.each([
    ['nothing', ' \n# a comment', 'empty'],
    ['a secret key', () => identity, 'secret'],
    ['a whole file of age-keygen', () => `# public key: ${recipient}\n${identity.toLowerCase()}`, 'secret'],
    ['a private key of SSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl', 'secret'],
    ['the identity of a plugin', 'AGE-PLUGIN-YUBIKEY-1QYPQ', 'secret'],
    ['an SSH key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI lina@desk', 'ssh'],
    ['an SSH key among others', () => `${recipient}\necdsa-sha2-nistp256 AAAA`, 'ssh'],
    ['the recipient of a plugin', `age1yubikey1${'q'.repeat(58)}`, 'other-age'],
    ['a key with a wrong letter', KEY.replace('ywz', 'yww'), 'not-age'],
    ['a key that was cut off', KEY.slice(0, -3), 'not-age'],
    ['a link', 'https://helpline.example/key', 'not-age'],
    ['a key beside something else', `${KEY} and call me`, 'not-age'],
    ['a key with a look-alike letter', KEY.replace('a', 'а'), 'not-age'],
  ])('is refused by name: %s', (_, text, fault) => {
    expect(readAgeKeys(typeof text === 'function' ? text() : text)).toEqual({ fault });
  });

  it('is refused where it is a post-quantum key, or too many keys', async () => {
    expect(readAgeKeys(await identityToRecipient(await generateHybridIdentity()))).toEqual({ fault: 'other-age' });
    const many = Array.from({ length: MAX_RECIPIENTS + 1 }, (_, n) => `age1${n}`);
    expect(readAgeKeys(many.join('\n'))).toEqual({ fault: 'too-many' });
  });
});

describe('the words of a key', () => {
  it('are another six for each key', async () => {
    expect((await encodeRecipientWords(KEY)).split(' ')).toHaveLength(6);
    expect(await encodeRecipientWords(recipient)).not.toBe(await encodeRecipientWords(KEY));
  });

  it.skipIf(!has('openssl'))('are 66 bits that OpenSSL computes too', async () => {
    const options = ['digest:SHA256', `pass:${KEY}`, 'salt:breakwater recipient 1', 'iter:600000'];
    const command = ['kdf', '-keylen', '9', '-binary', ...options.flatMap(each => ['-kdfopt', each]), 'PBKDF2'];
    const bits = [...execFileSync('openssl', command)].map(byte => byte.toString(2).padStart(8, '0')).join('');
    const numbers = (await encodeRecipientWords(KEY)).split(' ').map(word => wordlist.indexOf(word));
    expect(numbers.map(n => n.toString(2).padStart(11, '0')).join('')).toBe(bits.slice(0, 66));
  });
});
