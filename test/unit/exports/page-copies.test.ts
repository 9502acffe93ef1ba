/** Checks that a copy of a page leaves with the originals only, byte for byte, and that the texts name it. */
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { AUDIENCE_IDS, AUDIENCES } from '../../../src/exports/audiences.ts';
import { buildExport } from '../../../src/exports/build-export.ts';
import { planExport } from '../../../src/exports/plan-export.ts';
import { renderTimelineHtml } from '../../../src/views/exports/render-timeline-html.tsx';
import { aSource, aWish, anArtifact, anIncident } from './export-helpers.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));

beforeAll(() => {
  vi.stubGlobal('document', new JSDOM().window.document);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const SECRET = 'words of the page';
const COPY = new TextEncoder().encode(`<!doctype html><p>${SECRET}</p>`);
const PNG = new Uint8Array([0x89, 0x50]);

async function source() {
  const shot = await anArtifact('shot', PNG);
  const copy = await anArtifact('copy', COPY, {
    name: '02-page.html',
    mime: 'text/html',
    method: 'page',
    partial: true,
  });
  return aSource(
    [anIncident(1, { artifacts: [shot, copy] })],
    new Map([
      ['shot', PNG],
      ['copy', COPY],
    ]),
  );
}

describe('a copy of a page', () => {
  it.each(AUDIENCE_IDS)('%s: is there only with the originals, and unchanged', async id => {
    const from = await source();
    const wish = await aWish(id, { redact: true });
    const made = await buildExport(from, wish, await planExport(from, wish));
    const bytes = new Uint8Array(await made.blob.arrayBuffer());
    const files = made.name.endsWith('.zip') ? unzipSync(bytes) : { [made.name]: bytes };
    const copies = Object.keys(files).filter(name => name.endsWith('/02-page.html'));
    expect(copies).toHaveLength((AUDIENCES[id].parts as readonly string[]).includes('originals') ? 1 : 0);
    for (const name of copies) expect(files[name]).toEqual(COPY);
    const texts = Object.entries(files).filter(([name]) => !name.startsWith('originals/'));
    expect(texts.some(([, text]) => new TextDecoder().decode(text).includes(SECRET))).toBe(false);
  });

  it('is named in the table of files, the timeline and the method statement', async () => {
    const from = await source();
    const wish = await aWish('police', { redact: true });
    const { texts, file } = await planExport(from, wish);
    const text = (name: string) => texts.find(t => t.name === name)!.text;
    expect(text('files.csv')).toMatch(/02-page\.html.*"text\/html".*"page"/);
    const timeline = await renderTimelineHtml(file, wish.translator);
    expect(timeline).toContain('copy of the page’s text and layout');
    expect(timeline).toContain('This copy is incomplete.');
    expect(text('method.txt')).toContain('A file marked “copy of the page’s text and layout”');
  });
});
