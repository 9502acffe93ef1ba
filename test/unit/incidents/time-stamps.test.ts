/** Takes time stamps from an authority of our own, made with OpenSSL, and checks what is accepted of them. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clearStorage } from '../preferences/fake-storage.ts';
import { freshDisk, start, type Browser } from '../vault/vault-helpers.ts';
import { createTimeAuthority, EC, type TimeAuthority } from '../../helpers/time-authority.ts';
import { encodeJson } from '../../../src/lib/json-bytes.ts';
import { appendEvents, EMPTY_ANCHOR } from '../../../src/incidents/custody-chain.ts';
import type { CustodyEvent } from '../../../src/incidents/model.ts';
import { getCurlCommand, TIME_AUTHORITIES } from '../../../src/incidents/time-stamps/authorities.ts';
import { buildStampRequest, readStampRequest } from '../../../src/incidents/time-stamps/request.ts';
import { verifyStamp } from '../../../src/incidents/time-stamps/response.ts';
import { MAX_STAMP_BYTES, STAMP_FAULTS } from '../../../src/incidents/time-stamps/stamp-error.ts';
import { sha256 } from '../../../src/lib/sha256.ts';
import { record } from './sample-export.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const AT = '2026-03-01T09:30:00.000Z';
const happened = { at: AT, event: 'created' as const, actor: 'person' as const, sha256: ['a'.repeat(64)] };

let authority: TimeAuthority;
let events: CustodyEvent[];
let head: string;
let tsq: Bytes;
let tsr: Bytes;
beforeAll(async () => {
  authority = createTimeAuthority();
  const chain = await appendEvents(EMPTY_ANCHOR, [
    { ...happened, incident: 'a' },
    { ...happened, incident: 'b' },
  ]);
  ({ events } = chain);
  ({ head } = chain.anchor);
  tsq = buildStampRequest(head);
  tsr = authority.answer(tsq);
});
afterAll(() => authority.close());

const faultOf = (answer: Bytes, of = events, request?: Bytes): Promise<unknown> =>
  verifyStamp(answer, of, () => request).then(
    () => 'none',
    (error: { fault?: string; reason?: string }) => error.fault,
  );
function withAuthority<T>(options: Parameters<typeof createTimeAuthority>[0], use: (other: TimeAuthority) => T): T {
  const other = createTimeAuthority(options);
  try {
    return use(other);
  } finally {
    other.close();
  }
}
function runOpenSsl(files: Record<string, Bytes>, ...args: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'stamp-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    return execFileSync('openssl', ['ts', ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a request', () => {
  it('asks for a time stamp of the hash of the last event, with a nonce and the certificate', () => {
    const said = runOpenSsl({ 'a.tsq': tsq }, '-query', '-in', 'a.tsq', '-text');
    expect(said).toMatch(/Hash Algorithm: sha256/);
    expect(said).toMatch(/Nonce: 0x[0-9A-F]{16}\n/);
    expect(said).toMatch(/Certificate required: yes/);
    expect(readStampRequest(tsq)).toEqual({ head, nonce: expect.stringMatching(/^[4-7][0-9a-f]{15}$/) });
    expect(readStampRequest(buildStampRequest(head))!.nonce).not.toBe(readStampRequest(tsq)!.nonce);
    expect(readStampRequest(tsr)).toBeUndefined();
  });
});

describe('an answer', () => {
  it('says when the event existed, and what its certificate calls itself', async () => {
    const stamp = await verifyStamp(tsr, events, () => tsq);
    expect(stamp).toMatchObject({
      event: { seq: 2, this: head },
      signer: 'Example Time Stamps 1, Example Time',
      issuer: 'Example Time Root, Example Time',
    });
    expect(Math.abs(Date.parse(stamp.at) - Date.now())).toBeLessThan(120_000);
    expect(stamp.validFrom <= stamp.at && stamp.at < stamp.validTo).toBe(true);
  });

  it('is verified by OpenSSL with the hash of the event', () => {
    const args = ['-verify', '-digest', head, '-in', 'a.tsr', '-CAfile', authority.root];
    expect(runOpenSsl({ 'a.tsr': tsr }, ...args)).toContain('Verification: OK');
  });

  it.each([
    ['with P-256 and SHA-512', { key: EC, digest: 'sha512' as const }],
    ['with P-384 and SHA-384', { key: [...EC.slice(0, 3), 'ec_paramgen_curve:P-384'], digest: 'sha384' as const }],
    ['with RSA and SHA-512, without the root', { digest: 'sha512' as const, withRoot: false }],
  ])('signed %s is accepted', async (_, options) => {
    const answer = withAuthority(options, other => other.answer(tsq));
    expect(await faultOf(answer, events, tsq)).toBe('none');
  });

  it('that is none is named', async () => {
    for (const [fault, answer] of [
      ['notStamp', new TextEncoder().encode('<html>404</html>') as Bytes],
      ['notStamp', new Uint8Array(0)],
      ['notStamp', tsq],
      ['notStamp', new Uint8Array([...tsr, 0])],
      ['notStamp', tsr.slice(0, -1)],
      ['tooBig', new Uint8Array(MAX_STAMP_BYTES + 1)],
    ] as const)
      expect(await faultOf(answer)).toBe(fault);
  });

  it('that refuses is named, with what the authority says', async () => {
    const refusal = withAuthority({ accepts: 'sha512' }, other => other.answer(tsq));
    await expect(verifyStamp(refusal, events)).rejects.toMatchObject({
      fault: 'refused',
      reason: expect.stringContaining('not supported'),
    });
  });

  it('for another log, or for another request, is named', async () => {
    const { events: others } = await appendEvents(EMPTY_ANCHOR, [{ ...happened, incident: 'c' }]);
    expect(await faultOf(tsr, others)).toBe('otherLog');
    expect(await faultOf(tsr, events, buildStampRequest(head))).toBe('otherRequest');
  });

  it('of a certificate that is not for time stamps, or not only, or missing, is named', async () => {
    for (const usage of ['timeStamping', 'critical,timeStamping,codeSigning'])
      expect(
        await withAuthority({ usage }, async other => faultOf(other.answer(tsq))).catch(() => 'noCertificate'),
      ).toBe('noCertificate');
    const bare = buildStampRequest(head);
    // The last three bytes ask for the certificate.
    const unasked = new Uint8Array(bare.slice(0, -3));
    unasked[1]! -= 3;
    expect(await faultOf(authority.answer(unasked))).toBe('noCertificate');
  });

  it('of which a signed byte was changed is never accepted', async () => {
    const answer = withAuthority({ key: EC, withRoot: false }, other => other.answer(tsq));
    const accepted: number[] = [];
    const faults = new Set<unknown>();
    for (let at = 0; at < answer.length; at++) {
      answer[at]! ^= 1;
      const fault = await faultOf(answer, events, tsq);
      if (fault === 'none') accepted.push(at);
      else faults.add(fault);
      answer[at]! ^= 1;
    }
    // The status and a list of algorithms are not signed. In the log, the hash of the file covers them, too.
    expect(accepted.length).toBeLessThan(20);
    for (const fault of faults) expect(STAMP_FAULTS).toContain(fault);
  });
});

describe('the list of authorities', () => {
  it('has one that is qualified in the EU, and says where each entry comes from, and of when', () => {
    expect(TIME_AUTHORITIES.some(({ qualified }) => qualified === 'EU')).toBe(true);
    for (const authority of TIME_AUTHORITIES) {
      expect(authority.url).toMatch(/^https?:\/\/[a-z.]+(\/[a-z]+)?$/);
      expect(authority.sources.length).toBeGreaterThan(0);
      for (const source of authority.sources) expect(source).toMatch(/^https:\/\//);
      expect(authority.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(authority.means).not.toBe('');
      expect(getCurlCommand(authority, 'a.tsq', 'b.tsr')).toMatch(/^curl [\w\s":/@.-]+$/);
    }
  });
});

describe('a time stamp in the log', () => {
  const load = async () => (await import('../../../src/incidents/store.ts')).incidentStore;
  let b: Browser;
  let log: Awaited<ReturnType<typeof load>>;
  beforeEach(async () => {
    await clearStorage();
    freshDisk();
    b = await start();
    log = await load();
    await log.put(record({ id: 'a' }));
  });
  const stampLog = async () => {
    const { anchor } = await log.getCustody();
    const request = { head: anchor!.head, tsq: buildStampRequest(anchor!.head) };
    await log.putStampRequest(request);
    const answer = authority.answer(request.tsq);
    await log.addStamp({ ...request, tsr: answer, sha256: await sha256(answer) });
    return { ...request, answer };
  };

  it('is stored with its request, and has one event with its hash and the event that it is of', async () => {
    const { head: stamped, answer, tsq: asked } = await stampLog();
    const hash = await sha256(answer);
    expect((await log.readStamps()).stamps).toEqual([{ head: stamped, tsr: answer, sha256: hash, tsq: asked }]);
    await log.addStamp({ head: stamped, tsr: answer, sha256: hash });
    const { events: logged } = await log.getCustody();
    expect(logged).toMatchObject([
      { event: 'created' },
      { event: 'stamped', incident: '*', sha256: [hash], head: stamped },
    ]);
    expect((await log.verify()).chain.flaws).toEqual([]);
    expect((await log.verify()).problems).toEqual([]);
  });

  it('is none that someone with the disk sealed while the vault was locked', async () => {
    const { sealForPublicKey } = await import('../../../src/vault/crypto.ts');
    await b.setPassphrase('a long enough phrase');
    const { box, gen } = (await b.store.getKeyring())!;
    const plain = encodeJson({ head: 'a'.repeat(64), sha256: 'b'.repeat(64), tsr: 'AA==' });
    const forged = await sealForPublicKey(box!.public, gen, { id: 'stamp-b', kind: 'stamp', plain });
    await (await b.store.openDatabase()).put('records', forged);
    expect((await log.readStamps()).stamps).toEqual([]);
  });
});
