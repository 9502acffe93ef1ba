/**
 * Tries every known way for a page to detect an extension, with Breakwater and without, in both browsers: until
 * something of ours is shown, both reports must be the same. Not every platform is tried, because all share one content
 * script; `npm run test:thorough` tries each, and writes docs/detection.md.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, openChromium } from '../../../scripts/browser/chromium.ts';
import { FIREFOX, openFirefox } from '../../../scripts/browser/firefox.ts';
import { type LocalServer, startLocalServer } from '../../../scripts/browser/server.ts';
import { matchPatterns, readPlatforms, root } from '../../../scripts/build/data.ts';
import { truth } from '../../fixtures/truth.ts';
import type { BrowserName } from '../../helpers/browser/browser-session.ts';
import { eventually } from '../../helpers/browser/expectations.ts';
import { readFixture } from '../../helpers/fixtures.ts';
import type { Tab } from '../../helpers/browser/page-actions.ts';
import { THOROUGH } from '../../helpers/thorough.ts';
import { openWindow } from './attacks/harness/windows.ts';
import { detectionPage, type Seen, type Situation } from './report-page.ts';

interface Row {
  attack: string;
  saw: string;
}
interface Place {
  title: string;
  url: string;
  body: string;
  headers?: Record<string, string>;
}

const SOURCE = readFileSync(join(import.meta.dirname, 'attacks.js'), 'utf8');
const withAttacks = (html: string): string =>
  html.replace(/<head[^>]*>|^(?![\s\S]*<head)/, head => `${head}<script nonce="attacks">${SOURCE}</script>`);

/** Every platform that Breakwater supports, except its own practice network. */
const KNOWN = readPlatforms().filter(p => p.id !== 'practice');
const ORDER = ['post', 'profile', 'other'];

/** A page on which nothing is shown: a post if there is one, or else a plain page at the platform’s URL. */
const ofPlatform = KNOWN.map((p): Place => {
  const all = truth
    .filter(t => t.platform === p.id && !t.profile && !Object.values(t.settings).some(s => s !== 'unread') && !t.seems)
    .sort((a, b) => (ORDER.indexOf(a.kind) + 1 || 9) - (ORDER.indexOf(b.kind) + 1 || 9));
  const [first] = all;
  return first
    ? { title: `${p.name}: ${first.kind}`, url: first.url, body: readFixture(first.file) }
    : {
        title: `${p.name}: a page`,
        url: `https://${p.hosts[0]!.replace('*.', 'www.')}/`,
        body: readFixture('bluesky/post.en.html'),
      };
});

/** The strictest policy that still lets the attacks run. */
const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'nonce-attacks'; require-trusted-types-for 'script'; trusted-types 'none'",
};
const PLACES: Place[] = [
  ...ofPlatform,
  {
    title: 'settings where nothing exposes',
    url: 'https://bsky.app/messages/settings',
    body: readFixture('bluesky/messages.protected.en.html'),
  },
  {
    title: 'a post, under the strictest policy',
    url: 'https://bsky.app/profile/omar.example/post/3strict',
    body: readFixture('bluesky/post.en.html'),
    headers: STRICT,
  },
  {
    title: 'a site that Breakwater does not know',
    url: 'https://plain.example/',
    body: readFixture('bluesky/post.en.html'),
  },
];
/** One page of each kind: a platform by its pages’ signals, one by its host, the strictest policy, an unknown site. */
const SOME = PLACES.filter((p, i) => i >= ofPlatform.length || p.title.startsWith('Mastodon'));
const places = THOROUGH ? PLACES : SOME;

const EXPOSES: Place = {
  title: 'settings that expose',
  // Places tried at the same time may not share a URL.
  url: 'https://bsky.app/messages/settings?exposed',
  body: readFixture('bluesky/messages.exposed.en.html'),
};
const EXPOSES_STRICT: Place = {
  ...EXPOSES,
  title: 'settings that expose, under the strictest policy',
  url: `${EXPOSES.url}&strict`,
  headers: STRICT,
};
const COMPOSER: Place = {
  title: 'a text that gives away, sent',
  url: 'https://github.com/example/tools/issues/7',
  body: readFixture('github/composer.en.html'),
};

/** What may differ once something is shown: one additional element on top, without a name, at the end of the root. */
const SHOWN = [
  'changes of the document since it was parsed',
  'children of the root',
  'children of the root that refuse a shadow root',
  'elements',
  'the document as text',
  'what lies on top, on a grid',
  'what the browser says is visible',
];

interface Browser {
  helper: Tab | undefined;
  id: string;
  /** In Chromium in a window of its own, so that several pages are visible at once. */
  newTab(): Promise<Tab>;
  close(): Promise<void>;
}

const grant = [...matchPatterns(readPlatforms().filter(p => p.optional)), 'https://mastodon.example/*'];
const open: Record<BrowserName, (port: number, ours: boolean) => Promise<Browser>> = {
  async Chromium(port, ours) {
    const b = await openChromium({
      port,
      viewport: { width: 1000, height: 700 },
      ...(ours ? { grant } : { extension: false }),
    });
    const first = ours ? await b.view('src/pages/lesson/index.html?id=none') : await b.context.newPage();
    return {
      helper: ours ? (first as Tab) : undefined,
      id: b.id,
      newTab: () => openWindow('Chromium', first as Tab),
      close: b.close,
    };
  },
  async Firefox(port, ours) {
    const b = await openFirefox({ port, ...(ours ? { grant } : { extension: false }) });
    return {
      helper: ours ? (b.firstPage as Tab) : undefined,
      id: ours ? await b.firstPage.evaluate(() => location.host) : '',
      newTab: () => b.browser.newPage() as Promise<Tab>,
      close: b.close,
    };
  },
};

const NAMES = ['Chromium', 'Firefox'] as const;
/** The results of each attack in each browser, and where it was tried. */
const seenBy = new Map<string, Seen>();
const been: Record<BrowserName, Record<Situation, Set<string>>> = {
  Chromium: { before: new Set(), shown: new Set(), off: new Set() },
  Firefox: { before: new Set(), shown: new Set(), off: new Set() },
};
const times = new Map<string, Record<string, string>>();

/** Acts as a person does without a purpose. */
async function idle(page: Tab): Promise<void> {
  await page.mouse.move(990, 690);
  await page.keyboard.press('Shift');
  await page.evaluate(async () => {
    scrollBy(0, 200);
    await new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  }, undefined);
}

type Attacks = { attacks: { report(id: string): Promise<Row[]>; times(id: string): Promise<Row[]> } };

describe.each(NAMES)('a page that tries to detect us, in %s', name => {
  let server: LocalServer;
  let ours: Browser;
  let bare: Browser;

  beforeAll(async () => {
    server = await startLocalServer();
    [ours, bare] = [await open[name](server.port, true), await open[name](server.port, false)];
    await eventually(async () =>
      expect(
        await ours.helper!.evaluate(
          async () => (await chrome.scripting.getRegisteredContentScripts()).length,
          undefined,
        ),
      ).toBe(1),
    );
  });
  afterAll(async () => {
    await ours?.close();
    await bare?.close();
    await server?.close();
  });

  /**
   * Waits until the page script has reported its page to the worker, and so has finished; pages that are not allowed
   * are not reported at all.
   */
  async function settled(page: Tab): Promise<void> {
    await ours.helper!.evaluate(async url => {
      const tab = (await chrome.tabs.query({})).find(t => t.url === url)?.id;
      if (tab !== undefined) await chrome.runtime.sendMessage({ type: 'site/getSummary', tab });
    }, page.url());
    await page.bringToFront();
  }

  /** @param act runs once it has settled. @returns what a page saw, with and without */
  async function seen(
    place: Place,
    act: (page: Tab) => Promise<void> = idle,
    ready: (page: Tab) => Promise<void> = settled,
  ): Promise<[Row[], Row[]]> {
    server.serve(place.url, { body: withAttacks(place.body), ...(place.headers ? { headers: place.headers } : {}) });
    const look = async (browser: Browser): Promise<Row[]> => {
      const page = await browser.newTab();
      await page.goto(place.url);
      await page.bringToFront();
      if (browser === ours) await ready(page);
      await act(page);
      const rows = await page.evaluate(id => (window as unknown as Attacks).attacks.report(id), ours.id);
      if (THOROUGH && place === PLACES[0])
        for (const r of await page.evaluate(id => (window as unknown as Attacks).attacks.times(id), ours.id))
          times.set(r.attack, { ...times.get(r.attack), [`${name} ${browser === ours ? 'with' : 'without'}`]: r.saw });
      await page.close();
      return rows;
    };
    return Promise.all([look(ours), look(bare)]);
  }

  const differ = ([a, b]: [Row[], Row[]]) =>
    a
      .filter((row, i) => row.saw !== b[i]!.saw)
      .map(row => ({ attack: row.attack, with: row.saw, without: b.find(r => r.attack === row.attack)!.saw }));

  /**
   * A page’s view of itself varies a little between runs, with or without us (its own layout, how many events came
   * together). So this runs up to five times, and counts only values that were never the same in both.
   * @param may attacks that may succeed, which are not repeated
   */
  async function never(
    situation: Situation,
    may: readonly string[],
    ...args: Parameters<typeof seen>
  ): Promise<{ last: [Row[], Row[]]; told: ReturnType<typeof differ> }> {
    const values = new Map<string, [Set<string>, Set<string>]>();
    for (let look = 1; ; look++) {
      const last = await seen(...args);
      last.forEach((rows, of) =>
        rows.forEach(row => {
          const sets = values.get(row.attack) ?? [new Set(), new Set()];
          sets[of]!.add(row.saw);
          values.set(row.attack, sets);
        }),
      );
      const told = differ(last).filter(({ attack }) => {
        const [ours, bare] = values.get(attack)!;
        return ![...ours].some(v => bare.has(v));
      });
      if (told.some(t => !may.includes(t.attack)) && look < 5) continue;
      been[name][situation].add(args[0].title);
      for (const [attack, [ours, bare]] of values) {
        const seen = seenBy.get(attack) ?? {};
        seenBy.set(attack, seen);
        const by = (seen[name] ??= {});
        by.told ??= [...bare][0]!;
        const cell = (by[situation] ??= { differs: [], wavers: false });
        if (ours.size > 1 || bare.size > 1) cell.wavers = true;
        const found = told.find(t => t.attack === attack);
        if (found) cell.differs.push({ without: found.without, with: found.with });
      }
      return { last, told };
    }
  }

  // Firefox tells a page when another window opens; and times are true only of a page that is alone.
  const test = name === 'Firefox' || THOROUGH ? it : it.concurrent;
  test.each(places.map(p => [p.title, p] as const))('finds nothing: %s', async (_, place) => {
    const { last, told: differences } = await never('before', [], place);
    expect(last[0].length).toBeGreaterThanOrEqual(55);
    expect(differences).toEqual([]);
  });

  test.each([EXPOSES, EXPOSES_STRICT].map(p => [p.title, p] as const))(
    'finds one neutral element if something is shown, and nothing else: %s',
    async (_, place) => {
      const { last: reports, told: differences } = await never('shown', SHOWN, place, idle, page =>
        eventually(async () =>
          expect(await page.evaluate(() => document.documentElement.childElementCount, undefined)).toBe(3),
        ),
      );
      const saw = (rows: Row[], attack: string) => JSON.parse(rows.find(row => row.attack === attack)!.saw) as unknown;
      expect(differences.map(d => d.attack).filter(attack => !SHOWN.includes(attack))).toEqual([]);
      expect(saw(reports[0], 'elements')).toBe((saw(reports[1], 'elements') as number) + 1);
      expect(saw(reports[0], 'children of the root')).toEqual(['HEAD', 'BODY', 'DIV']);
    },
  );

  it('finds nothing while tips are off: exposed settings, and a revealing text that is sent', async () => {
    await ours.helper!.evaluate(() => chrome.storage.local.set({ marks: { '*': false } }), undefined);
    expect((await never('off', [], EXPOSES)).told).toEqual([]);
    const composer = await never('off', [], COMPOSER, async page => {
      await page.evaluate(() => {
        const box = document.querySelector('textarea')!;
        box.focus();
        box.value = 'Call me on +1 202 555 0147, I live at 12 Mill Lane';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, undefined);
      await page.keyboard.press('Enter');
      await idle(page);
    });
    expect(composer.told).toEqual([]);
  });
});

const version = (command: string): string =>
  execFileSync(command, ['--version'], { encoding: 'utf8' })
    .trim()
    .replace(/^Mozilla /, '')
    .split(' built')[0]!;

it.runIf(THOROUGH)('is written to the document', () => {
  expect(NAMES.map(n => been[n].before.size)).toEqual([PLACES.length, PLACES.length]);
  expect(been.Firefox).toEqual(been.Chromium);
  writeFileSync(
    join(root, 'docs/detection.md'),
    detectionPage({
      seenBy,
      times,
      date: new Date().toISOString().slice(0, 10),
      versions: { Chromium: version(CHROMIUM), Firefox: version(FIREFOX) },
      been: { before: [...been.Firefox.before], shown: [...been.Firefox.shown], off: [...been.Firefox.off] },
    }),
  );
});
