/** Signs exports and takes time stamps into them, and checks that what is changed in either is named. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTimeAuthority, EC, type TimeAuthority } from '../../helpers/time-authority.ts';
import { AUDIENCE_IDS, type AudienceId } from '../../../src/exports/audiences.ts';
import { buildZipExport, type BuiltExport } from '../../../src/exports/build-export.ts';
import { planExport } from '../../../src/exports/plan-export.ts';
import { verifyExport } from '../../../src/exports/verify.ts';
import { createDeviceKey, type DeviceKey } from '../../../src/incidents/device-key.ts';
import { signStatement } from '../../../src/incidents/signed-statement.ts';
import { sha256 } from '../../../src/lib/sha256.ts';
import { aSource, aWish, anIncident } from './export-helpers.ts';
import { closeExport, openExport, type Effort, type OpenExport } from './forge.ts';

let key: DeviceKey;
let authority: TimeAuthority;
let genuine: BuiltExport;

async function build(audience: AudienceId, proofs: Parameters<typeof aSource>[2]): Promise<BuiltExport> {
  const source = await aSource(
    [1, 2].map(n => anIncident(n)),
    new Map(),
    proofs,
  );
  const wish = await aWish(audience);
  return buildZipExport(source, wish, await planExport(source, wish));
}
beforeAll(async () => {
  authority = createTimeAuthority({ key: EC });
  ({ key } = await createDeviceKey());
  genuine = await build('lawyer', { key, authority });
});
afterAll(() => authority.close());

async function flawsAfter(change: (open: OpenExport) => unknown, effort: Effort = 'rechained'): Promise<string[]> {
  const open = await openExport(genuine.blob);
  await change(open);
  const { problems } = await verifyExport(await closeExport(open, effort));
  return problems.map(({ flaw, file, event }) => [flaw, file, event].filter(part => part !== undefined).join(' '));
}
const stampedEvent = ({ custody }: OpenExport) => custody.events.find(({ event }) => event === 'stamped')!;

describe('a signed export', () => {
  it.each(AUDIENCE_IDS)('for %s has the key, its words, and the hash of each record', async audience => {
    const built = await build(audience, { key });
    const { custody } = await openExport(built.blob);
    const { statement, words } = custody.signature!;
    expect(custody.contents!.key).toBe(key.publicKey);
    expect(statement).toMatchObject({ key: key.publicKey, count: custody.anchor!.count, head: custody.anchor!.head });
    expect(statement.records).toHaveLength(2);
    expect(words.split(' ')).toHaveLength(24);
    expect(await verifyExport(built.blob, built.words)).toMatchObject({ problems: [], signedBy: words, stamps: [] });
  });

  it('has the time stamps of its log, with their requests, where it has the log', async () => {
    const { files } = await openExport(genuine.blob);
    expect([...files.keys()].filter(name => name.startsWith('stamps/'))).toEqual(['stamps/001.tsr', 'stamps/001.tsq']);
    expect(genuine.plan.stamps.map(({ name }) => name)).toEqual(['stamps/001.tsr', 'stamps/001.tsq']);
    expect(await verifyExport(genuine.blob, genuine.words)).toMatchObject({
      problems: [],
      stamps: [{ event: { seq: 2 }, signer: 'Example Time Stamps 1, Example Time' }],
    });
    const { files: few } = await openExport((await build('helpline', { key, authority })).blob);
    expect([...few.keys()].some(name => name.startsWith('stamps/'))).toBe(false);
  });

  it('is recognised by the words of its key, which stay the same', async () => {
    const words = genuine.signedBy!;
    expect((await build('police', { key })).signedBy).toBe(words);
    expect(await verifyExport(genuine.blob, `  ${words.toUpperCase()}\n`)).toMatchObject({
      problems: [],
      isKnownKey: true,
    });
    const { key: other } = await createDeviceKey();
    const { problems, isKnownKey } = await verifyExport((await build('lawyer', { key: other })).blob, words);
    expect([problems, isKnownKey]).toEqual([[{ flaw: 'otherKey' }], undefined]);
    const { problems: unsigned } = await verifyExport((await build('lawyer', {})).blob, words);
    expect(unsigned).toEqual([{ flaw: 'otherKey' }]);
  });

  it('is made unsigned where there is no key, or it cannot be read', async () => {
    const source = await aSource([anIncident(1)]);
    const wish = await aWish('lawyer');
    for (const getPublicKey of [undefined, () => Promise.reject(new Error('full'))]) {
      const without = { ...source, ...(getPublicKey && { getPublicKey }) };
      const built = await buildZipExport(without, wish, await planExport(without, wish));
      const { custody } = await openExport(built.blob);
      expect([custody.signature, custody.contents!.key]).toEqual([undefined, undefined]);
      const verified = await verifyExport(built.blob, built.words);
      expect([verified.problems, verified.signedBy]).toEqual([[], undefined]);
    }
  });
});

describe('a forger of a signature', () => {
  it('who removes it is named', async () => {
    expect(await flawsAfter(({ custody }) => delete custody.signature)).toEqual(['unsigned custody.json']);
  });

  it('who changes anything in it is named', async () => {
    const edits: ((open: OpenExport) => unknown)[] = [
      ({ custody }) => (custody.signature!.statement.at = '2026-01-01T00:00:00.000Z'),
      ({ custody }) => (custody.signature!.statement.records[0]!.sha256 = 'a'.repeat(64)),
      ({ custody }) => custody.signature!.statement.records.pop(),
      ({ custody }) => (custody.signature!.words = custody.signature!.words.replace(/\w+$/, 'zoo')),
    ];
    for (const edit of edits) expect(await flawsAfter(edit, 'contents')).toContain('signature custody.json');
  });

  it('who signs with another key is named, because the contents name the key', async () => {
    const { key: other } = await createDeviceKey();
    const replaced = await flawsAfter(async ({ custody }) => {
      const { statement } = custody.signature!;
      const signed = await signStatement({ ...statement, key: other.publicKey }, other);
      custody.signature = { ...custody.signature!, ...signed };
    });
    expect(replaced).toEqual(['signature custody.json']);
  });

  it('who links the log anew is named, because the signature is of another end of it', async () => {
    expect(await flawsAfter(({ custody }) => (custody.events[0]!.at = '2026-01-01T00:00:00.000Z'))).toContain(
      'signedOther custody.json',
    );
  });
});

describe('a forger of a time stamp', () => {
  it('who changes a byte of it or of its request is named, however much is made to agree', async () => {
    const flip = (name: string) => (open: OpenExport) =>
      (open.files.get(name)![100 % open.files.get(name)!.length]! ^= 1);
    expect(await flawsAfter(flip('stamps/001.tsr'), 'sums')).toContain('changed stamps/001.tsr');
    expect(await flawsAfter(flip('stamps/001.tsr'))).toEqual(
      expect.arrayContaining(['stampUnlisted stamps/001.tsr', 'stampMissing 4']),
    );
    const relisted = await flawsAfter(async open => {
      flip('stamps/001.tsr')(open);
      stampedEvent(open).sha256 = [await sha256(open.files.get('stamps/001.tsr')!)];
    });
    expect(relisted).toContain('stamp stamps/001.tsr');
    expect(await flawsAfter(open => (open.files.get('stamps/001.tsq')![60]! ^= 1))).toContain('stamp stamps/001.tsr');
  });

  it('who removes it, or moves it to another event, is named', async () => {
    const removed = await flawsAfter(({ files }) => files.delete('stamps/001.tsr'));
    expect(removed).toContain('stampMissing 4');
    const moved = await flawsAfter(open => (stampedEvent(open).head = open.custody.events[0]!.this));
    expect(moved).toContain('stamp stamps/001.tsr');
  });

  it('who changes a record that was stamped cannot stamp it again with the earlier time', async () => {
    const changed = await flawsAfter(({ custody }) => (custody.events[0]!.sha256[0] = 'a'.repeat(64)));
    expect(changed).toContain('stamp stamps/001.tsr');
  });
});
