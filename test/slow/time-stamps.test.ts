/** Carries a request from the log to an authority of our own, its answer back, and both into an export. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { injectEvidenceLog } from '../../scripts/browser/evidence-log.ts';
import type { CustodyFile } from '../../src/exports/schema.ts';
import type { CustodyEvent } from '../../src/incidents/model.ts';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { clickInView, expectText, type Tab } from '../helpers/browser/page-actions.ts';
import { sampleIncidents } from '../helpers/browser/sample-incidents.ts';
import { createTimeAuthority, EC, type TimeAuthority } from '../helpers/time-authority.ts';

describe.each(BROWSERS)('in %s', name => {
  const folder = mkdtempSync(join(tmpdir(), 'stamps-'));
  let authority: TimeAuthority;
  let session: BrowserSession;
  let view: Tab;
  beforeAll(async () => {
    authority = createTimeAuthority({ key: EC });
    session = await openSession(name, {});
    const page = await injectEvidenceLog(session.helper());
    await page.evaluate(
      incidents => window.theLog.putAll(incidents.map(incident => ({ incident }))).then(() => undefined),
      sampleIncidents(2),
    );
  });
  afterAll(async () => {
    await session?.close();
    authority?.close();
    rmSync(folder, { recursive: true });
  });

  async function waitForDownload(ending: string): Promise<Uint8Array<ArrayBuffer>> {
    let file = '';
    await eventually(() => {
      file = readdirSync(session.downloads).find(found => found.endsWith(ending)) ?? '';
      expect(file).not.toBe('');
      expect(existsSync(join(session.downloads, `${file}.part`))).toBe(false);
      expect(readFileSync(join(session.downloads, file)).length).toBeGreaterThan(0);
    });
    return new Uint8Array(readFileSync(join(session.downloads, file)));
  }

  it('takes two presses to prove when, and says what is wrong with another file', async () => {
    view = await session.view('src/pages/log/index.html');
    await clickInView(view, 'button', 'Integrity check');
    await expectText(view, '#app', 'Prove when');
    const begun = performance.now();
    await clickInView(view, 'button', 'Save the request file');
    const tsq = await waitForDownload('.tsq');
    writeFileSync(join(folder, 'no-stamp.tsr'), 'no time stamp');
    writeFileSync(join(folder, 'answer.tsr'), authority.answer(tsq));
    await session.chooseFiles(view, '#app input[type=file]', [join(folder, 'answer.tsr')]);
    await expectText(view, '#app', 'The records up to event 2 existed before');
    console.log(`${name}: two presses, ${Math.round(performance.now() - begun)} ms with the authority`);
    await expectText(view, '#app', 'Example Time Stamps 1, Example Time');
    await expectText(view, '#app', 'The time stamp was added to the log.');
    await session.chooseFiles(view, '#app input[type=file]', [join(folder, 'no-stamp.tsr')]);
    await expectText(view, '#app', 'This file is not a time stamp, or it is damaged.');
  });

  it('shows the words of the key, which is made at its first use', async () => {
    await clickInView(view, 'button', 'Show the key’s words');
    await expectText(view, '#app', 'In use since');
    await eventually(async () =>
      expect(await view.evaluate(() => document.querySelectorAll('.said-words li').length, null)).toBe(24),
    );
  });

  it('exports what OpenSSL verifies', async () => {
    await view.close();
    view = await session.view('src/pages/export/index.html');
    await clickInView(view, 'button', 'A lawyer or an organisation');
    await expectText(view, '#app', 'Time stamps');
    await clickInView(view, 'button', 'Create the file');
    await expectText(view, '#app', 'Signed by the key of your log');
    await clickInView(view, 'a', 'Save the file');
    const files = unzipSync(await waitForDownload('.zip'));
    const custody = JSON.parse(new TextDecoder().decode(files['custody.json'])) as CustodyFile;
    const stamped = (custody.events as CustodyEvent[]).find(({ event }) => event === 'stamped')!;
    writeFileSync(join(folder, '001.tsr'), files['stamps/001.tsr']!);
    const command = ['ts', '-verify', '-digest', stamped.head!, '-in', '001.tsr', '-CAfile', authority.root];
    expect(execFileSync('openssl', command, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })).toContain('OK');
    expect(custody.signature!.words.split(' ')).toHaveLength(24);
  });
});
