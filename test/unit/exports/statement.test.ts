/** Checks that a statement says what the records say, leaves the rest to the person, and does nothing as a file. */
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildExport } from '../../../src/exports/build-export.ts';
import { planExport } from '../../../src/exports/plan-export.ts';
import type { Statement } from '../../../src/exports/statement.ts';
import { createDeviceKey } from '../../../src/incidents/device-key.ts';
import type { Incident, WitnessComparison } from '../../../src/incidents/model.ts';
import { readZip } from '../../../src/exports/read-zip.ts';
import { renderStatementHtml } from '../../../src/views/exports/render-statement-html.tsx';
import { createTimeAuthority, EC } from '../../helpers/time-authority.ts';
import { anArtifact, anIncident, aSource, aWish, speech } from './export-helpers.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
beforeAll(() => {
  vi.stubGlobal('document', new JSDOM().window.document);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const BYTES = new Uint8Array([1, 2, 3]);
const WITNESS: WitnessComparison = {
  id: 'w-1',
  who: 'Lina Kovacs',
  at: '2026-03-02T08:00:00.000Z',
  sha256: 'a'.repeat(64),
  incident: 'other',
  savedAt: '2026-03-02T07:00:00.000Z',
  origin: 'two-logs',
  results: [
    { field: 'text', result: 'same' },
    { field: 'name', result: 'different' },
  ],
};

async function aRecord(more: Partial<Incident> = {}): Promise<Incident> {
  return anIncident(1, { artifacts: [await anArtifact('a-1', BYTES)], ...more });
}

const draft = async (
  incidents: Incident[],
  proofs: Parameters<typeof aSource>[2] = {},
  options: Parameters<typeof aWish>[1] = {},
): Promise<Statement> => {
  const source = await aSource(incidents, new Map([['a-1', BYTES]]), proofs);
  return (await planExport(source, await aWish('police', options))).statements[0]!;
};

const listTexts = ({ sections }: Statement): string[] =>
  sections.flatMap(({ blocks }) => blocks.map(({ text }) => text));
const textOf = (statement: Statement): string => listTexts(statement).join('\n');

describe('a statement', () => {
  it('says who saved what, when, how, with which version and which hashes', async () => {
    const record = await aRecord();
    const text = textOf(await draft([record]));
    for (const fact of [
      record.keptAt.replace('.000Z', 'Z'),
      'Breakwater 0.1.0 in Test 1',
      'https://bsky.app/profile/omar.example/post/1',
      'Omar Mock · @omar.example',
      '2026-03-01T09:00:00Z',
      'I know where you live',
      record.artifacts[0]!.sha256,
      'It is event 1 of my evidence log.',
      'I can say this from my own knowledge',
    ])
      expect(text).toContain(fact);
  });

  it('leaves to the person what no record says: to fill in, or to tick', async () => {
    const { sections } = await draft([await aRecord()]);
    const by = (as: string) => sections.flatMap(({ blocks }) => blocks.filter(block => block.as === as)).length;
    expect([by('blank'), by('box')]).toEqual([5, 6]);
  });

  it('says nothing that the record does not say', async () => {
    const { item } = await aRecord();
    const empty = { ...item, text: null, title: null, author: { handle: null, name: null, id: null, url: null } };
    const text = textOf(await draft([await aRecord({ item: { ...empty, posted: { shown: null, utc: null } } })]));
    for (const absent of [
      'named this author',
      'gave this time',
      'showed this text',
      'title of the page',
      'undefined',
      'null',
    ])
      expect(text).not.toContain(absent);
    expect(text).toContain('The text of the page is not in this record');
    expect(text).toContain('The export is not signed.');
    expect(text).toContain('There is no time stamp from outside.');
    expect(text).not.toContain('Another person');
  });

  it('names the key and the time stamps', async () => {
    const authority = createTimeAuthority({ key: EC });
    const { key } = await createDeviceKey();
    const source = await aSource([await aRecord()], new Map([['a-1', BYTES]]), { key, authority });
    authority.close();
    const wish = await aWish('police');
    const plan = await planExport(source, wish);
    const text = textOf(plan.statements[0]!);
    expect(text).toContain('A time stamp says that everything up to event 1 of my evidence log existed before');
    const built = await buildExport(source, wish, plan);
    expect(text).toContain(built.signedBy);
    expect([...(await readZip(built.blob)).keys()]).toContain('statement.html');
  });

  it('mentions a second witness only as a statement of their own, and not by name', async () => {
    const text = textOf(await draft([await aRecord({ witnesses: [WITNESS] })]));
    expect(text).toContain('Their statement is separate from mine.');
    expect(text).not.toContain('Lina Kovacs');
    const own = textOf(await draft([await aRecord({ witnesses: [{ ...WITNESS, origin: 'one-log' }] })]));
    expect(own).not.toContain('Their statement');
  });

  it('says of a received record that somebody else saved it', async () => {
    const handOffs = [
      { exportedAt: '2026-03-01T10:00:00.000Z', receivedAt: '2026-03-03T10:00:00.000Z', sha256: 'b'.repeat(64) },
    ];
    const text = textOf(await draft([await aRecord({ handOffs })]));
    expect(text).toContain('I did not save this record myself. I received it from another person’s log on');
    expect(text).not.toContain('I saved it on');
  });

  it('alone is no signed export', async () => {
    const { key } = await createDeviceKey();
    const text = textOf(await draft([await aRecord()], { key }, { parts: ['statement'] }));
    for (const absent of ['is signed', 'not signed', 'last event']) expect(text).not.toContain(absent);
  });

  it('is a file without scripts and requests, with both languages in the same order', async () => {
    const source = await aSource([await aRecord({ note: '<script>x</script>' })]);
    const hostile = anIncident(2, { item: { text: '<img src=x onerror=alert(1)><script>pwned=1</script>' } });
    const wish = await aWish('lawyer');
    const translators = [await speech('en'), { ...(await speech('en')), language: 'ar' }];
    const request = { ...wish, statementTranslators: translators, renderStatement: renderStatementHtml };
    const plan = await planExport({ ...source, incidents: [...source.incidents, hostile] }, request);
    const html = plan.texts.find(({ part }) => part === 'statement')!.text;
    const { document } = new JSDOM(html).window;
    expect(document.querySelectorAll('script, img, link, iframe, [onerror]')).toHaveLength(0);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    const [english, arabic] = plan.statements;
    expect(english!.sections.map(({ blocks }) => blocks.map(({ as }) => as))).toEqual(
      arabic!.sections.map(({ blocks }) => blocks.map(({ as }) => as)),
    );
    expect(document.querySelectorAll('section[dir=rtl]')).toHaveLength(english!.sections.length);
  });
});

describe('an export of a compared record', () => {
  const textsOf = async (redact: boolean) => {
    const source = await aSource([await aRecord({ witnesses: [WITNESS] })]);
    const plan = await planExport(source, await aWish('lawyer', { redact }));
    return { plan, all: plan.texts.map(({ text }) => text).join('\n') };
  };

  it('has the result, and the name only where nobody is redacted', async () => {
    const redacted = await textsOf(true);
    expect(redacted.all).not.toContain('Lina Kovacs');
    expect(redacted.plan.file.incidents[0]!.witnesses).toEqual([{ ...WITNESS, who: '' }]);
    expect(redacted.plan.texts.find(({ part }) => part === 'brief')!.text).toContain(
      'Number of incidents: 1, of which a second person also saved 1',
    );
    expect((await textsOf(false)).all).toContain('Lina Kovacs');
  });
});
