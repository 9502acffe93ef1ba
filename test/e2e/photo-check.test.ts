/**
 * Chooses a photo with metadata: the platform’s form receives the clean copy, the original or nothing, as the person
 * decides.
 */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectFile } from '../../src/files/inspect.ts';
import type { PageContents } from '../../src/messaging/page-contents.ts';
import { BROWSERS, type BrowserSession, openSession } from '../helpers/browser/browser-session.ts';
import { eventually } from '../helpers/browser/expectations.ts';
import { click, expectText, textAt, waitForNavigation } from '../helpers/browser/page-actions.ts';
import { type UploadPlatform, startUploadPlatform } from '../helpers/browser/upload-platform.ts';
import { bytesOf, folder, MARKER, plain, telling } from '../unit/files/photo-helpers.ts';

const PAGE = 'https://bsky.app/';
let photo: string, second: string, harmless: string;

beforeAll(() => {
  [photo, second, harmless] = [telling('jpg'), telling('png'), plain('png')];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(BROWSERS)('in %s', name => {
  let session: BrowserSession, site: UploadPlatform;
  beforeAll(async () => {
    [session, site] = await Promise.all([openSession(name, { openShadowRoot: true }), startUploadPlatform()]);
    session.server.upstream('bsky.app', site.port);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  /** How the page got the files. */
  const heard = () =>
    session.tab.evaluate(() => (window as unknown as { seen: { way: string }[] }).seen.map(s => s.way), null);
  const clean = (file: string) => Buffer.from(inspectFile(bytesOf(file)).copy!);
  const answer = async (label: string) => {
    await expectText(session.tab, '.overlay', label);
    await click(session.tab, '.overlay button', label);
  };

  async function open(): Promise<void> {
    site.received.length = 0;
    await session.tab.goto(PAGE);
    // Waits for the content script to know its settings, because only then it intercepts files.
    await eventually(async () =>
      expect((await session.askPage<PageContents | undefined>({ type: 'reader/readPage' }))?.where).toBeTruthy(),
    );
  }
  const choose = (...files: string[]) => session.chooseFiles(session.tab, 'form input', files);
  async function submit(): Promise<Buffer[]> {
    await waitForNavigation(session.tab, () =>
      // Delays the click, because otherwise the driver could lose the answer with the page.
      session.tab.evaluate(() => void setTimeout(() => document.querySelector('form')!.submit()), null),
    );
    expect(site.received).toHaveLength(1);
    return site.received[0]!.map(file => file.bytes);
  }

  it('gives the form the clean copy, which the page can read', async () => {
    await open();
    await choose(photo);
    await expectText(session.tab, '.overlay', MARKER);
    expect(await heard()).toEqual([]);
    await answer('Use a clean copy');
    await eventually(async () => expect(await heard()).toEqual(['input', 'delegated', 'change']));
    const [bytes] = await submit();
    expect(bytes!.equals(clean(photo))).toBe(true);
  });

  it('cleans several at once, and gives the original if the person wants it', async () => {
    await open();
    await choose(photo, harmless, second);
    await answer('Use 2 clean copies');
    await eventually(async () => expect(await heard()).toHaveLength(3));
    const wanted = [clean(photo), Buffer.from(bytesOf(harmless)), clean(second)];
    expect((await submit()).map((bytes, i) => bytes.equals(wanted[i]!))).toEqual([true, true, true]);
    await open();
    await choose(photo);
    await answer('Use the original');
    await eventually(async () => expect(await heard()).toHaveLength(3));
    expect((await submit())[0]!.equals(Buffer.from(bytesOf(photo)))).toBe(true);
  });

  it('does not give the files to a page that moves on while the question is open, and says so', async () => {
    await open();
    await choose(photo);
    await expectText(session.tab, '.overlay', MARKER);
    await session.tab.evaluate(() => history.pushState(null, '', '/search'), null);
    await expectText(session.tab, '.note', 'Choose it again.');
    expect(await heard()).toEqual([]);
    expect(
      await session.tab.evaluate(() => document.querySelector<HTMLInputElement>('form input')!.files!.length, null),
    ).toBe(0);
  });

  it('lets a harmless photo through at once, and “Cancel” leaves the input empty', async () => {
    await open();
    await choose(harmless);
    await eventually(async () => expect(await heard()).toEqual(['input', 'delegated', 'change']));
    await open();
    await choose(photo);
    await answer('Cancel');
    await eventually(async () => expect(await textAt(session.tab, '.overlay')).toBe(''));
    expect(await heard()).toEqual([]);
    expect(
      await session.tab.evaluate(() => document.querySelector<HTMLInputElement>('form input')!.files!.length, null),
    ).toBe(0);
  });
});
