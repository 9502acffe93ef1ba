/** Asks a second witness, compares their record with one's own in the log, and exports both results as a statement. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { injectEvidenceLog } from '../../scripts/browser/evidence-log.ts';
import { buildZipExport } from '../../src/exports/build-export.ts';
import { planExport } from '../../src/exports/plan-export.ts';
import { createDeviceKey } from '../../src/incidents/device-key.ts';
import type { Incident } from '../../src/incidents/model.ts';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { clickInView, expectText, type Tab } from '../helpers/browser/page-actions.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { anArtifact, aSource, aWish } from '../unit/exports/export-helpers.ts';

const MINE = sampleIncidents(1)[0]!;

const copyOf = (text: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    `<!doctype html><html><body><article data-copy="post"><a data-address="https://social.example/@omar0">Omar Mock ` +
      `@omar0</a><p data-copy="text">${text}</p></article></body></html>`,
  );

/** The same post, saved by somebody else with another log. */
async function exportSecondRecord(text: string): Promise<Uint8Array> {
  const bytes = copyOf(text);
  const artifact = await anArtifact('copy', bytes, { name: '01-page.html', mime: 'text/html', method: 'page' });
  const second: Incident = {
    ...MINE,
    id: '99999999-0000-4000-8000-000000000001',
    keptAt: '2026-03-02T07:00:00.000Z',
    item: { ...MINE.item, text },
    artifacts: [artifact],
  };
  const { key } = await createDeviceKey();
  const source = await aSource([second], new Map([['copy', bytes]]), { key });
  const wish = await aWish('lawyer', { redact: false });
  const { blob } = await buildZipExport(source, wish, await planExport(source, wish));
  return new Uint8Array(await blob.arrayBuffer());
}

describe.each(BROWSERS)('in %s', name => {
  const folder = mkdtempSync(join(tmpdir(), 'witness-'));
  const file = join(folder, 'second.zip');
  let session: BrowserSession;
  let view: Tab;
  beforeAll(async () => {
    writeFileSync(file, await exportSecondRecord(MINE.item.text!.replace('number 0', 'number 1')));
    session = await openSession(name, {});
    const page = await injectEvidenceLog(session.helper());
    await page.evaluate(incident => window.theLog.put(incident).then(() => undefined), MINE);
  });
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true });
  });

  it('shows the message for somebody else, and names nobody in it', async () => {
    view = await session.view(`src/pages/log/index.html?id=${MINE.id}`);
    await expectText(view, '#app', 'A second witness');
    await clickInView(view, 'button', 'The message');
    await expectText(view, '#app', 'Can you save this post as evidence in your own Breakwater');
    await expectText(view, '#app', MINE.item.canonicalUrl!);
  });

  it('takes two presses to compare and save the result', async () => {
    const begun = performance.now();
    await session.chooseFiles(view, '#app .file input[accept=".zip"]', [file]);
    await expectText(view, '.comparison', '1 difference');
    await clickInView(view, 'button', 'Save the result with this incident');
    await expectText(view, '#app', 'Saved comparisons');
    console.log(`${name}: two presses, ${Math.round(performance.now() - begun)} ms`);
    expect(await view.evaluate(() => document.querySelector('.diff del')?.textContent, null)).toBe('0');
    expect(await view.evaluate(() => document.querySelector('.diff ins')?.textContent, null)).toBe('1');
    await expectText(view, '.comparison', 'signed with a key that is not one of this log');
  });

  it('compares on the page that checks an export', async () => {
    await view.close();
    view = await session.view('src/pages/export/index.html?do=check');
    await session.chooseFiles(view, '#app .file input[accept]', [file]);
    await expectText(view, '#app', 'Compare with a record in my log');
    await expectText(view, '.comparison', '1 difference');
  });

  it('drafts a statement that mentions the other person as a separate witness', async () => {
    await view.close();
    view = await session.view(`src/pages/export/index.html?ids=${MINE.id}`);
    await clickInView(view, 'button', 'The police or a court');
    await clickInView(view, 'button', 'Print the statement');
    await expectText(view, '.statement', 'I can say this from my own knowledge');
    await expectText(view, '.statement', 'Their statement is separate from mine.');
  });
});
