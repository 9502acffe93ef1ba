/** Reads exports of a second witness, and saves what a comparison with them showed. */
import type createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { buildZipExport } from '../../../../src/exports/build-export.ts';
import { planExport } from '../../../../src/exports/plan-export.ts';
import { readSecondRecords } from '../../../../src/exports/second-records.ts';
import { createDeviceKey, fingerprintOf } from '../../../../src/incidents/device-key.ts';
import { Incident } from '../../../../src/incidents/model.ts';
import { canBeWitnessed, draftAskText } from '../../../../src/incidents/witness/ask-text.ts';
import { compareRecords } from '../../../../src/incidents/witness/compare-records.ts';
import {
  addWitness,
  createWitnessComparison,
  removeWitness,
} from '../../../../src/incidents/witness/keep-comparison.ts';
import { anArtifact, anIncident, aSource, aWish, speech } from '../../exports/export-helpers.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
vi.mock('dompurify', async original => {
  const { default: create } = await original<{ default: typeof createDOMPurify }>();
  return { default: create(new JSDOM('').window) };
});

const COPY = new TextEncoder().encode(
  '<!doctype html><html><body><article data-copy="post"><a data-address="https://bsky.app/profile/omar.example">' +
    'Omar Mock @omar.example</a><p data-copy="text">I know where you live</p></article></body></html>',
);

async function exportRecord(audience: 'lawyer' | 'police' = 'lawyer', redact = false) {
  const artifact = await anArtifact('copy', COPY, { name: '01-page.html', mime: 'text/html', method: 'page' });
  const { key } = await createDeviceKey();
  const source = await aSource([anIncident(7, { artifacts: [artifact] })], new Map([['copy', COPY]]), { key });
  const wish = await aWish(audience, { redact });
  const { blob, sha256 } = await buildZipExport(source, wish, await planExport(source, wish));
  return { blob, sha256, key: await fingerprintOf(key.publicKey) };
}

const MINE = anIncident(7, { id: 'mine' });

describe('an export of a second witness', () => {
  it('has their record with its page copy, the hash of the file, and their key', async () => {
    const { blob, sha256, key } = await exportRecord();
    const second = await readSecondRecords(blob);
    expect(second).toMatchObject({ sha256, key, isFlawed: false });
    expect(second.records[0]!.copy).toMatchObject({ text: 'I know where you live', images: 0 });
    const compared = compareRecords({ incident: MINE }, second.records[0]!);
    expect(compared.filter(({ result }) => result === 'different')).toEqual([]);
    expect(compared.find(({ field }) => field === 'their-copy')!.result).toBe('same');
  });

  it('can be redacted', async () => {
    const second = await readSecondRecords((await exportRecord('lawyer', true)).blob);
    const compared = compareRecords({ incident: MINE }, second.records[0]!);
    expect(compared.find(({ field }) => field === 'text')!.result).toBe('same');
  });

  it('for the police has no data to compare', async () => {
    expect((await readSecondRecords((await exportRecord('police')).blob)).records).toEqual([]);
  });

  it('that was changed is named as that', async () => {
    const { blob } = await exportRecord();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const at = Buffer.from(bytes).indexOf('I know where you live');
    bytes[at] = 'O'.charCodeAt(0);
    await expect(readSecondRecords(new Blob([bytes]))).resolves.toMatchObject({ isFlawed: true });
  });

  it('that is no export is refused', async () => {
    await expect(readSecondRecords(new Blob(['x']))).rejects.toThrow('not-zip');
  });
});

describe('the result of a comparison', () => {
  it('is saved without what the other record says, once for each record, and can be deleted', async () => {
    const { blob } = await exportRecord();
    const second = await readSecondRecords(blob);
    const theirs = second.records[0]!;
    const other = { ...MINE, item: { ...MINE.item, text: 'Something else' } };
    const compared = compareRecords({ incident: other }, theirs);
    const create = (who: string) => createWitnessComparison(who, second, theirs.incident, 'two-logs', compared);
    const saved = addWitness(addWitness(other, create('A')), create(' B '));
    expect(v.is(Incident, saved)).toBe(true);
    expect(saved.witnesses!.map(({ who }) => who)).toEqual(['B']);
    expect(JSON.stringify(saved.witnesses)).not.toContain('where you live');
    expect(saved.witnesses![0]!.results).toContainEqual({ field: 'text', result: 'different' });
    expect(removeWitness(saved, saved.witnesses![0]!.id)).toEqual(other);
  });
});

describe('the message that asks for a second witness', () => {
  it('has the link and what to do, and names nobody', async () => {
    const { t } = await speech();
    const text = draftAskText((key, values) => t(key, values ?? {}), {
      item: { ...MINE.item, canonicalUrl: 'https://social.example/posts/5' },
    });
    expect(text).toContain('https://social.example/posts/5');
    expect(text).toContain('Do not reply, react, share, report or block.');
    expect(text).toContain('A lawyer or an organisation');
    expect(text).not.toMatch(/omar/i);
    expect(text).not.toContain('{{');
  });

  it.each([
    ['threatened', 'https://social.example/1', true],
    ['sexual', 'https://social.example/1', false],
    ['taken-down', 'https://social.example/1', false],
    ['threatened', 'file:///photo.png', false],
  ] as const)('of %s at %s is offered: %s', (what, url, offered) => {
    expect(canBeWitnessed({ what, item: { ...MINE.item, url, canonicalUrl: null } })).toBe(offered);
  });
});
