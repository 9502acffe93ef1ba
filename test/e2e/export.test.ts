/** An export for a lawyer: a ZIP that ordinary tools open and verify, and that the extension itself verifies. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { listIncidents } from '../../scripts/browser/evidence-log.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { clickInView, expectText, setField, type Tab, textAt } from '../helpers/browser/page-actions.ts';

const POST = 'https://x.com/omar_example/status/5002';
const PAGE = 'src/pages/export/index.html';

describe.each(BROWSERS)('in %s', name => {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  let session: BrowserSession;
  let view: Tab;
  let zip: Uint8Array;
  let anchorWords: string;

  beforeAll(async () => {
    session = await openSession(name, { grant: ['<all_urls>'] });
    session.server.serve(POST, { body: readFixture('x/post.en.html') });
    await session.tab.goto(POST);
    await session.tab.bringToFront();
    const saved = await session.ask({ type: 'evidence/save', tab: await session.tabId(), what: 'threatened' });
    expect(saved).toMatchObject({ kept: true });
    // What a slow page says is added to the record a little later.
    await eventually(async () =>
      expect((await listIncidents(session.helper()))![0]!.item.text).toContain('I know where you live.'),
    );
    // Ends the copying of the page, which would change the record during an export.
    await session.restart();
  });
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true });
  });

  const open = async (path: string, text: string) => {
    await view?.close();
    view = await session.view(path);
    await expectText(view, '#app', text);
  };
  async function download(link: string): Promise<string> {
    await clickInView(view, 'a', link);
    let file = '';
    await eventually(async () => {
      file = readdirSync(session.downloads).find(found => found.endsWith('.zip')) ?? '';
      expect(file).not.toBe('');
      expect(existsSync(join(session.downloads, `${file}.part`))).toBe(false);
      expect(readFileSync(join(session.downloads, file)).length).toBeGreaterThan(0);
    });
    return join(session.downloads, file);
  }

  it('is a ZIP that unzip opens and sha256sum verifies', async () => {
    await open(PAGE, '1 incident');
    await clickInView(view, 'button', 'A lawyer or an organisation');
    await expectText(view, '#app', 'Table of original files');
    await clickInView(view, 'button', 'Create the file');
    await expectText(view, '#app', 'The file is ready');
    anchorWords = (await textAt(view, '.words')).trim();
    expect(anchorWords.split(' ')).toHaveLength(6);
    const [hash] = /[0-9a-f]{64}/.exec(await textAt(view, '#app'))!;
    const file = await download('Save the file');
    expect(execFileSync('sha256sum', [file], { encoding: 'utf8' }).slice(0, 64)).toBe(hash);
    execFileSync('unzip', ['-q', '-o', file, '-d', join(folder, 'out')]);
    const verified = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: join(folder, 'out'), encoding: 'utf8' });
    expect(verified).toMatch(/originals\/.*\.png: OK/);
    expect(readFileSync(join(folder, 'out/incidents.json'), 'utf8')).toContain('I know where you live.');
    zip = readFileSync(file);
  });

  it('is verified by the extension, which finds a changed file, chain or set of anchor words', async () => {
    const verify = async (bytes: Uint8Array, verdict: string) => {
      const file = join(folder, 'check.zip');
      writeFileSync(file, bytes);
      await open(`${PAGE}?do=check`, 'Check an export');
      await session.chooseFiles(view, 'input[type=file]', [file]);
      await expectText(view, '#app', verdict);
      return textAt(view, '#app');
    };
    expect(await verify(zip, 'The files and the log agree with each other')).toContain('Without the six words');
    await setField(view, 'input[type=text]', anchorWords);
    await expectText(view, '#app', 'The six words match, so nothing in this export has changed since it was made');
    expect(await textAt(view, '#app')).toContain('You exported this file');
    const files = unzipSync(zip);
    const png = Object.keys(files).find(path => path.endsWith('.png'))!;
    const changedPng = files[png]!.map((byte, i) => (i === 200 ? byte ^ 1 : byte));
    expect(await verify(zipSync({ ...files, [png]: changedPng }), 'Something in this export or its log')).toContain(
      `${png}: changed`,
    );
    const chain = JSON.parse(new TextDecoder().decode(files['custody.json'])) as { events: { at: string }[] };
    chain.events[0]!.at = '2025-01-01T00:00:00.000Z';
    const changedChain = zipSync({ ...files, 'custody.json': strToU8(JSON.stringify(chain)) });
    expect(await verify(changedChain, 'Something in this export or its log')).toContain('Event 1: changed');
    await setField(view, 'input[type=text]', 'one two three four five six');
    await expectText(view, '#app', 'The six words do not match any event in this log');
  });
});
