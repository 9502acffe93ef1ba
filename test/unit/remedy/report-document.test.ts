import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTranslator } from '../../../scripts/build/translator.ts';
import { createYielder } from '../../../src/lib/yield-to-main.ts';
import { buildRemedyReport } from '../../../src/remedy/build-report.ts';
import { readFiles } from '../../../src/remedy/read-files.ts';
import { renderReportHtml } from '../../../src/views/remedy/render-report-html.tsx';
import { aFile, aLine, aSource } from './sample-files.ts';

async function render(language: string, people: number): Promise<JSDOM> {
  const files = Array.from({ length: people }, (_, n) =>
    aFile(`secret-${n}`, [
      aLine({ source: aSource(n + 1), platform: n < 6 ? 'x' : 'mastodon' }),
      ...['2025-11', '2026-05', '2026-08'].map(period => aLine({ source: aSource(n + 1), period })),
    ]),
  );
  const read = await readFiles(files, createYielder());
  const report = buildRemedyReport(read, { madeOn: '2026-12-01', tool: 'Breakwater' });
  return new JSDOM(renderReportHtml(report, { t: await createTranslator(language), language }, '.x { color: red }'));
}

beforeAll(() => Object.assign(globalThis, { document: new JSDOM().window.document }));

describe('the saved report', () => {
  it('is one page that runs no script, asks for nothing, and names no file', async () => {
    const { window, serialize } = await render('en', 12).then(dom => ({
      window: dom.window,
      serialize: () => dom.serialize(),
    }));
    const { document } = window;
    expect(document.querySelectorAll('script, link, img, iframe, a, [src], [href], [style], [onclick]').length).toBe(0);
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(serialize()).not.toMatch(/secret|https?:\/\/(?!www\.w3\.org)|undefined|NaN|remedy\./);
  });

  it('has a table for each grouping, and each number of its pictures in words', async () => {
    const { document } = (await render('en', 12)).window;
    expect([...document.querySelectorAll('caption')].map(caption => caption.textContent)).toEqual([
      'By platform',
      'By situation',
      'By action',
      'By quarter in which they were sent',
    ]);
    const row = [...document.querySelectorAll('tr')].find(({ textContent }) => textContent.startsWith('X'));
    expect(row?.textContent).toBe(
      'XPeople: 6Sent: 30 · Answered: 18 (60%) · Not answered: 12' +
        'Removed: 12 · Refused: 6 · No response: 6 · Waiting for a response: 6' +
        'Days to an answer: median 2, half of them from 1 to 6',
    );
    for (const svg of document.querySelectorAll('svg')) expect(svg.getAttribute('aria-hidden')).toBe('true');
    expect(document.querySelectorAll('figure svg').length).toBe(2);
  });

  it('says so where there are too few people, and reads from right to left where the language does', async () => {
    const { document } = (await render('ar', 4)).window;
    expect(document.documentElement.dir).toBe('rtl');
    expect(document.querySelectorAll('table, svg').length).toBe(0);
  });
});
