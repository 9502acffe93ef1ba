/** Takes an export into another log, goes on there, and refuses what hostile files hold. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freshDisk, start } from '../vault/vault-helpers.ts';
import { buildZipExport, type BuiltExport } from '../../../src/exports/build-export.ts';
import { planExport } from '../../../src/exports/plan-export.ts';
import { planImport, type ReceivedExport } from '../../../src/exports/received/plan-import.ts';
import { readReceived } from '../../../src/exports/received/read-received.ts';
import { findReceivedTlp, toStricter } from '../../../src/exports/tlp.ts';
import { ExportFile, type ExportedIncident } from '../../../src/exports/schema.ts';
import { verifyExport } from '../../../src/exports/verify.ts';
import { createDeviceKey, type DeviceKey } from '../../../src/incidents/device-key.ts';
import { Incident } from '../../../src/incidents/model.ts';
import * as v from 'valibot';
import { aSource, aWish, anArtifact, anIncident, AT } from './export-helpers.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

const PICTURE = new Uint8Array(40).fill(7);
let key: DeviceKey;
let sent: BuiltExport;

const loadLog = async () => (await import('../../../src/incidents/store.ts')).incidentStore;
let log: Awaited<ReturnType<typeof loadLog>>;
beforeEach(async () => {
  freshDisk();
  await start();
  log = await loadLog();
  ({ key } = await createDeviceKey());
  const incidents = [
    anIncident(1, {
      note: 'call @lina_k',
      artifacts: [
        await anArtifact('tab-1', PICTURE),
        await anArtifact('copy-1', PICTURE, { from: ['tab-1'] }),
        await anArtifact('gone-1', PICTURE),
      ],
    }),
    anIncident(2, { what: 'hate' }),
  ];
  const source = await aSource(
    incidents,
    new Map([
      ['tab-1', PICTURE],
      ['copy-1', PICTURE],
    ]),
    { key },
  );
  const wish = await aWish('lawyer');
  sent = await buildZipExport(source, wish, await planExport(source, wish));
});

const receive = async (words = ''): Promise<ReceivedExport> =>
  (await readReceived(sent.blob, await verifyExport(sent.blob, words), new Date('2026-03-03T08:00:00.000Z')))!;
async function addAll(received: ReceivedExport): Promise<string[]> {
  const known = new Set((await log.list()).map(({ id }) => id));
  const plan = await planImport(received, known, false);
  for (const { incident, files } of plan.added) await log.addReceived(incident, files, received.handOff.sha256);
  return plan.added.map(({ incident }) => incident.id);
}
/** An export with one incident that someone changed. */
const forge = async (change: Partial<ExportedIncident>): Promise<ReceivedExport> => {
  const received = await receive();
  const [first] = received.file.incidents;
  return { ...received, file: { ...received.file, incidents: [{ ...first!, ...change }] } };
};

describe('an export that is added to another log', () => {
  it('is there with the files that came, whose log it is from, and an intact chain', async () => {
    await addAll(await receive(sent.words));
    const { problems, chain, incidents, custody } = await log.verify();
    expect([problems, chain.intact]).toEqual([[], true]);
    const first = incidents.find(({ what }) => what === 'threatened')!;
    expect(v.is(Incident, first)).toBe(true);
    expect(first.note).toMatch(/^call \[person \d\]$/);
    expect(first.handOffs).toEqual([
      {
        exportedAt: AT.toISOString(),
        receivedAt: '2026-03-03T08:00:00.000Z',
        sha256: sent.sha256,
        key: key.publicKey,
        compared: 'export',
        redacted: expect.any(Number) as unknown,
        tlp: 'amber',
      },
    ]);
    const [tab, copy] = first.artifacts;
    expect(first.artifacts).toHaveLength(2);
    expect([tab!.id, copy!.from]).toEqual([expect.not.stringMatching('tab-1'), [tab!.id]]);
    expect(await log.getArtifact(tab!)).toEqual(PICTURE);
    const events = (custody.events as { event: string; incident: string; sha256: string[] }[]).filter(
      ({ incident }) => incident === first.id,
    );
    expect(events.map(({ event }) => event)).toEqual(['imported', 'recorded']);
    expect(events[0]!.sha256).toEqual([sent.sha256]);
  });

  it('says what was compared, and is added once', async () => {
    const { words } = await import('../../../src/exports/custody-file.ts').then(async m => ({
      words: await m.getKeyWords(key.publicKey),
    }));
    expect((await receive(words)).handOff.compared).toBe('key');
    expect((await receive()).handOff).not.toHaveProperty('compared');
    const received = await receive();
    expect(await addAll(received)).toHaveLength(2);
    expect(await addAll(received)).toEqual([]);
    const [again] = (await planImport(received, new Set(), false)).added;
    expect(await log.addReceived(again!.incident, again!.files, received.handOff.sha256)).toBeUndefined();
    expect(await log.count()).toBe(2);
  });

  it('can be gone on with, exported again and received by a third, with every log that it came through', async () => {
    await addAll(await receive(sent.words));
    const id = sent.plan.file.incidents[0]!.id;
    await log.update(id, now => ({
      ...now,
      note: 'reported for her',
      responses: [{ id: 'r', action: 'police', to: 'police', at: '2026-03-04T08:00:00.000Z' }],
    }));
    expect((await log.verify()).problems).toEqual([]);
    const incidents = await log.list();
    const source = {
      incidents,
      custody: await log.getCustody(),
      tool: 'Breakwater 0.1.0',
      recordExport: (contents: string | undefined) => log.sealExport(incidents, contents!),
      readBytes: log.getArtifact,
    };
    const wish = await aWish('lawyer', { redact: false, tlp: toStricter('clear', findReceivedTlp(incidents)) });
    const onward = await buildZipExport(source, wish, await planExport(source, wish));
    expect(onward.name).toBe('export-2026-03-02-TLP-AMBER.zip');
    const verified = await verifyExport(onward.blob, onward.words);
    expect(verified.problems).toEqual([]);
    const third = await planImport((await readReceived(onward.blob, verified, AT))!, new Set(), false);
    const { incident } = third.added.find(each => each.incident.id === id)!;
    expect(incident.handOffs?.map(each => each.key)).toEqual([key.publicKey, undefined]);
    expect([incident.note, incident.responses.length]).toEqual(['reported for her', 1]);
  });

  it('is not offered where the check found a problem, or where no program can read it', async () => {
    const verified = await verifyExport(sent.blob, 'one two three four five six');
    expect(await readReceived(sent.blob, verified, AT)).toBeUndefined();
    const source = await aSource([anIncident(1)]);
    const wish = await aWish('police');
    const police = await buildZipExport(source, wish, await planExport(source, wish));
    expect(await readReceived(police.blob, await verifyExport(police.blob), AT)).toBeUndefined();
  });
});

describe('what a hostile file holds', () => {
  it.each([
    'device-key',
    'log-later',
    'private.panic',
    'receiving-key',
    'practice-00000000-0000-4000-8000-000000000001',
    '../00000000-0000-4000-8000-000000000001',
    `00000000-0000-4000-8000-000000000001${'-addition'.repeat(20)}`,
  ])('is refused under the id %s', async id => {
    expect(await planImport(await forge({ id }), new Set(), true)).toMatchObject({
      added: [],
      refused: [{ id, why: 'id' }],
    });
  });

  it('is refused if it is about a sexual image of a child, or of who may be one', async () => {
    const refused = async (what: 'child' | 'sexual', areAdults: boolean) =>
      (await planImport(await forge({ what }), new Set(), areAdults)).refused.map(({ why }) => why);
    expect(await refused('child', true)).toEqual(['minor']);
    expect(await refused('sexual', false)).toEqual(['sexual']);
    expect(await refused('sexual', true)).toEqual([]);
  });

  it('is left out where a file is not the one that the record says', async () => {
    const received = await receive();
    const bytes = new Map([...received.bytes].map(([name]) => [name, new Uint8Array([1])]));
    const { added } = await planImport({ ...received, bytes }, new Set(), false);
    expect(added.map(({ files, incident }) => [files.length, incident.artifacts.length])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('takes no link of another kind, no case, no hash of the sender’s, and no more logs than fit', async () => {
    const { item, handOffs = [] } = (await receive()).file.incidents[0]!;
    const earlier = (await planImport(await receive(), new Set(), false)).added[0]!.incident.handOffs!;
    expect(handOffs).toEqual([]);
    const forged = await forge({
      item: { ...item, url: 'javascript:alert(1)', canonicalUrl: 'data:text/html,x' },
      campaign: 'theirs',
      nonce: '0'.repeat(32),
      additionTo: 'device-key',
      handOffs: Array.from({ length: 50 }, () => earlier[0]!),
    });
    const { incident } = (await planImport(forged, new Set(), false)).added[0]!;
    expect([incident.item.url, incident.item.canonicalUrl, incident.campaign]).toEqual(['', null, null]);
    expect([incident.nonce, incident.additionTo, incident.handOffs!.length]).toEqual([undefined, undefined, 50]);
    expect(v.is(Incident, incident)).toBe(true);
  });

  it('is not read where it has other fields or longer lists than the schema allows', async () => {
    const { file } = await receive();
    const hostile = (change: object) => v.is(ExportFile, { ...file, incidents: [{ ...file.incidents[0], ...change }] });
    expect(hostile({})).toBe(true);
    expect(hostile({ handOffs: Array.from({ length: 51 }, () => ({})) })).toBe(false);
    expect(hostile({ handOffs: [{ exportedAt: 'x' }] })).toBe(false);
    expect(hostile({ constructor: 'x' })).toBe(false);
  });
});
