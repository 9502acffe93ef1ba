/**
 * Nothing leaves the browser: every page of the package, every view of the popup and every flow runs while the browser
 * itself records what it requests, with names that it looks up. Firefox looks up nothing ahead behind a proxy, so it
 * opens its pages again without one. Requests that an empty extension’s browser makes are the browser’s own.
 */
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNetworkLog, type NetworkRequest } from '../helpers/network-record.ts';
import { FULL_PAGES, type FullPage } from '../../src/lib/full-pages.ts';
import { aPack, mendOf, sealed, throwaway } from '../unit/packs/signed-pack-helpers.ts';
import { eventually, STRICT_HEADERS } from '../helpers/browser/expectations.ts';
import { readFixture } from '../helpers/fixtures.ts';
import { some } from '../helpers/thorough.ts';
import {
  BROWSERS,
  byTurns,
  openSession,
  type BrowserName,
  type BrowserSession,
} from '../helpers/browser/browser-session.ts';
import { clickInView, expectText, textAt, type Tab } from '../helpers/browser/page-actions.ts';

const MESSAGES = 'https://bsky.app/messages/settings';
const POST = 'https://bsky.app/profile/omar.example/post/3kabc';
const COMPOSE = 'https://bsky.app/intent/compose';
/** Where quick exit leads. */
const CHOSEN = 'https://away.example/';
/** Sites that the person opens themselves. */
const WALKED = ['bsky.app'];
/**
 * The browser’s own requests to its maker, at times of its own choice; none of our pages or lists links to any of them.
 */
const MAKERS = [
  /^\[2001:4860:4860::8888\]$/, // checks whether this machine has IPv6
  /^(?:accounts|clients\d?|update|optimizationguide-pa|content-autofill)\.(?:google(?:apis)?|gvt1)\.com$/,
  /^(?:safebrowsing|edgedl\.me|redirector|android|dl|www)\.(?:google(?:apis)?|gvt1)\.com$/,
  /^edgedl\.me\.gvt1\.com$/,
  /(?:^|\.)(?:services\.mozilla\.com|cdn\.mozilla\.net|prod\.mozaws\.net)$/,
  /(?:^|\.)(?:detectportal\.firefox\.com|mozilla\.cloudflare-dns\.com)$/,
];

const FIRST = 'seven lamps under a quiet bridge';

interface Walk extends BrowserSession {
  open(path: string): Promise<Tab>;
}

/** Types into a field that has a label, or that a selector finds. */
const put = (view: Tab, css: string, value: string, nth = 0): Promise<void> =>
  eventually(async () =>
    expect(
      await view.evaluate(
        ([wanted, text, n]) => {
          const el = document.querySelectorAll<HTMLInputElement>(wanted)[n];
          if (!el) return false;
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(el) as object, 'value')!.set!.call(el, text);
          for (const type of ['input', 'change']) el.dispatchEvent(new Event(type, { bubbles: true }));
          return true;
        },
        [css, value, nth] as const,
      ),
      css,
    ).toBe(true),
  );

const give = (view: Tab, name: string, type: string, base64: string): Promise<void> =>
  eventually(async () =>
    expect(
      await view.evaluate(
        ([n, t, b]) => {
          const input = document.querySelector<HTMLInputElement>('input[type=file]');
          if (!input) return false;
          const files = new DataTransfer();
          files.items.add(new File([Uint8Array.from(atob(b), c => c.charCodeAt(0))], n, { type: t }));
          input.files = files.files;
          input.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        },
        [name, type, base64] as const,
      ),
    ).toBe(true),
  );

const text = (view: Tab): Promise<string> => textAt(view, '#app');
const ready = (view: Tab): Promise<void> =>
  eventually(async () => expect((await text(view)).length).toBeGreaterThan(10));

/**
 * Unfolds everything, and moves the pointer over every link, because browsers preload then. Uses every language where a
 * page names the most hosts.
 */
async function lookAllOver(view: Tab, languages = false): Promise<void> {
  await ready(view);
  await view.bringToFront();
  const codes = !languages
    ? []
    : await view.evaluate(
        () => [...document.querySelectorAll<HTMLOptionElement>('label select option[lang]')].map(o => o.value),
        undefined,
      );
  const wanted = codes[0];
  for (const code of codes.length ? [...codes.slice(1), wanted!] : ['']) {
    if (code) {
      await view.evaluate(c => {
        const s = [...document.querySelectorAll('select')].find(x => x.querySelector('option[lang]'))!;
        s.value = c;
        s.dispatchEvent(new Event('change', { bubbles: true }));
      }, code);
      await eventually(async () =>
        expect(await view.evaluate(() => document.documentElement.lang, undefined)).toBe(code),
      );
    }
    await view.evaluate(
      () =>
        document.querySelectorAll('details').forEach(d => {
          d.open = true;
        }),
      undefined,
    );
    if (code !== 'en' && code) continue;
    const links = await view.evaluate(() => [...document.querySelectorAll('a[href^=http]')].length, undefined);
    for (let n = 0; n < Math.min(links, 25); n++) {
      const at = await view.evaluate(i => {
        const a = document.querySelectorAll<HTMLElement>('a[href^=http]')[i];
        a?.scrollIntoView({ block: 'center', behavior: 'instant' });
        a?.focus();
        const r = a?.getBoundingClientRect();
        return r ? { x: r.x + r.width / 2, y: r.y + r.height / 2, width: innerWidth, height: innerHeight } : null;
      }, n);
      if (at && at.x > 0 && at.y > 0 && at.x < at.width && at.y < at.height) await view.mouse.move(at.x, at.y);
    }
  }
  // The next one starts in the first language.
  if (wanted)
    await eventually(async () =>
      expect((await view.evaluate(() => chrome.storage.local.get('language'), undefined)).language).toBe(wanted),
    );
}

/** Parameters with which pages are opened, besides none. */
const WAYS: Partial<Record<FullPage, string[]>> = {
  accounts: ['?card'],
  export: ['?do=check', '?do=answers', '?do=key'],
  practice: ['#/settings/privacy', '#/compose', '#/@rima'],
  report: ['?what=sexual', '?what=child', '?ways=facebook', '?ways=x', '?routes=address', '?failed=full'],
  settings: ['#mine'],
};
/** Opens every page of the built package, so that none is forgotten. */
const HTML = readdirSync(getBuildFolder('firefox'), { recursive: true, encoding: 'utf8' })
  .filter(f => f.endsWith('.html'))
  .sort();
const POPUP = 'src/popup/index.html';
const PAGES = FULL_PAGES.map(page => [page, `src/pages/${page}/index.html`] as const);
const VIEWS = PAGES.flatMap(([page, path]) => ['', ...(WAYS[page] ?? [])].map(way => `${path}${way}`));
const FACES = ['site', 'report', 'evidence', 'check', 'learn'];

/** One lesson in so many is enough: all are shown by one view. */
const LESSON_STEP = 8;

const FLOWS: Record<string, (w: Walk) => Promise<void>> = {
  async 'check a page, and be shown the control'(w) {
    await w.tab.goto(MESSAGES);
    await eventually(async () => expect(await w.badge()).toBe('2'));
    const popup = await w.popup();
    await expectText(popup, '#app', 'Next step');
    await lookAllOver(popup);
    await popup.close();
  },
  async 'switch a platform off and on'(w) {
    const popup = await w.popup();
    await clickInView(popup, 'button', 'Turn off Breakwater on Bluesky');
    await expectText(popup, '#app', 'Breakwater is turned off on Bluesky');
    await eventually(async () => expect(await w.badge()).toBe(''));
    await clickInView(popup, 'button', 'Turn on Breakwater on Bluesky');
    await eventually(async () => expect(await w.badge()).toBe('2'));
    await popup.close();
  },
  async 'be warned while writing'(w) {
    await w.tab.goto(COMPOSE);
    await w.tab.evaluate(() => {
      const box = document.querySelector<HTMLElement>('[contenteditable]')!;
      box.focus();
      box.textContent = 'Call me on +1 202 555 0147';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, undefined);
    await expectText(w.tab, '.overlay', 'Reveals: phone number');
  },
  async 'keep proof, and see how to report it'(w) {
    await w.tab.goto(POST);
    const popup = await w.popup('report');
    await expectText(popup, '#app', 'What happened?');
    await w.tab.bringToFront();
    await clickInView(popup, 'button', 'Someone is threatening or insulting me');
    await expectText(popup, '#app', 'Evidence saved');
    await expectText(popup, '#app', 'Report it');
    await lookAllOver(popup);
    await popup.close();
    // Ends the copying of the page, which would change the record during the export.
    await w.tab.goto(COMPOSE);
  },
  async 'read the log and a record'(w) {
    const log = await w.open('src/pages/log/index.html');
    await clickInView(log, '.entry button', '');
    await expectText(log, '#app', 'Your notes');
    await lookAllOver(log);
    await log.close();
  },
  async 'give what was kept to someone'(w) {
    const view = await w.open('src/pages/export/index.html');
    await clickInView(view, 'button', 'A lawyer or an organisation');
    await expectText(view, '#app', 'Table of original files');
    await lookAllOver(view);
    await clickInView(view, 'button', 'Create the file');
    await expectText(view, '#app', 'The file is ready');
    await view.close();
  },
  async 'never post this word, and check a text before it is posted'(w) {
    const settings = await w.open('src/pages/settings/index.html#mine');
    await put(settings, 'form.own-word input', 'Harbour Street');
    await clickInView(settings, 'form.own-word button', 'Add');
    await expectText(settings, '.own-words', 'Harbour Street');
    await settings.close();
    const check = await w.open('src/popup/index.html?view=check&tab=-1');
    await put(check, 'textarea', 'Come to Harbour Street, or write to rana@example.org');
    await expectText(check, '#app', 'rana@example.org');
    await check.close();
  },
  async 'take a pack, and drop it'(w) {
    const settings = await w.open('src/pages/settings/index.html');
    await give(
      settings,
      'pack.json',
      'application/json',
      Buffer.from(sealed(aPack({ mends: mendOf('mastodon', 'discoverable', { off: true }) }), throwaway())).toString(
        'base64',
      ),
    );
    await clickInView(settings, 'button', 'The fingerprint matches');
    await clickInView(settings, 'button', 'Remove all rule packs');
    await settings.close();
  },
  async 'look into a photo'(w) {
    const photos = await w.open('src/pages/photos/index.html');
    const picture = await photos.evaluate(async () => {
      const c = new OffscreenCanvas(8, 8);
      c.getContext('2d')!.fillRect(0, 0, 8, 8);
      const b = new Uint8Array(await (await c.convertToBlob({ type: 'image/jpeg' })).arrayBuffer());
      return btoa(String.fromCharCode(...b));
    }, undefined);
    await give(photos, 'harbour.jpg', 'image/jpeg', picture);
    await expectText(photos, '#app', 'harbour.jpg');
    await photos.close();
  },
  async 'set a passphrase, lock, unlock, save a backup'(w) {
    const vault = await w.open('src/pages/vault/index.html');
    await put(vault, 'input[type=password]', FIRST, 0);
    await put(vault, 'input[type=password]', FIRST, 1);
    await clickInView(vault, 'button', 'Set passphrase');
    await expectText(vault, '#app', 'Your passphrase is set.');
    await clickInView(vault, 'button', 'Lock the vault');
    await expectText(vault, '#app', 'Enter your passphrase');
    await put(vault, 'input[type=password]', FIRST);
    await clickInView(vault, 'button', 'Unlock');
    await eventually(async () => expect(await text(vault)).toContain('Lock the vault'));
    await lookAllOver(vault);
    await clickInView(vault, 'section[aria-labelledby=backup] button[aria-expanded=false]', 'Save a backup file');
    for (const nth of [0, 1]) await put(vault, 'section[aria-labelledby=backup] input[type=password]', FIRST, nth);
    await clickInView(vault, 'section[aria-labelledby=backup] button[type=submit]', 'Save a backup file');
    await expectText(vault, '#app', 'Your browser lists the file under downloads.');
    await vault.close();
  },
  async 'read lessons'(w) {
    const ids = readdirSync(join(getBuildFolder('chromium'), 'locales/en/lessons'))
      .filter(f => f !== 'index.json')
      .map(f => f.slice(0, -5));
    expect(ids.length).toBeGreaterThan(20);
    const view = await w.open('src/pages/lesson/index.html');
    for (const lesson of some(ids, LESSON_STEP)) {
      await view
        .evaluate(async id => {
          await chrome.storage.session.set({ 'learn.open': { at: 'lesson', lesson: id } });
          document.documentElement.dataset.before = '';
          location.reload();
        }, lesson)
        .catch(() => undefined);
      await eventually(async () =>
        expect(
          await view
            .evaluate(
              () => !('before' in document.documentElement.dataset) && !!document.querySelector('article.lesson'),
              undefined,
            )
            .catch(() => false),
          lesson,
        ).toBe(true),
      );
      await view.evaluate(
        () =>
          document.querySelectorAll('details').forEach(d => {
            d.open = true;
          }),
        undefined,
      );
    }
    await lookAllOver(view);
    await view.close();
  },
  async 'fill the risk card and the panic sheet'(w) {
    const card = await w.open('src/pages/accounts/index.html?card');
    await ready(card);
    await eventually(async () =>
      expect(
        await card.evaluate(() => {
          const box = document.querySelector<HTMLInputElement>('input[type=checkbox]');
          box?.click();
          return !!box;
        }, undefined),
      ).toBe(true),
    );
    await card.close();
  },
  async 'discreet mode, on and off'(w) {
    const settings = await w.open('src/pages/settings/index.html');
    const turn = async (on: boolean) => {
      await eventually(async () =>
        expect(
          await settings.evaluate(() => !!document.querySelector('section[aria-labelledby=discreet] input'), undefined),
        ).toBe(true),
      );
      await settings.evaluate(
        () => document.querySelector<HTMLInputElement>('section[aria-labelledby=discreet] input')!.click(),
        undefined,
      );
      await eventually(async () =>
        expect(await settings.evaluate(() => document.title === 'Notes', undefined)).toBe(on),
      );
    };
    await turn(true);
    await turn(false);
    await settings.close();
  },
  async 'run a session'(w) {
    const workshop = await w.open('src/pages/workshop/index.html');
    await ready(workshop);
    await lookAllOver(workshop);
    await workshop.close();
  },
};

/**
 * Runs last, because it closes everything. Makes the only request that we make, and only because the person chose a
 * site for it.
 */
async function leaveNow(w: Walk): Promise<void> {
  const popup = await w.popup();
  await ready(popup);
  await popup.evaluate(url => chrome.storage.local.set({ leaveTo: url }), CHOSEN);
  await popup.evaluate(
    () => void setTimeout(() => document.querySelector<HTMLButtonElement>('button.leave')!.click()),
    undefined,
  );
  await eventually(async () => expect(await w.tab.evaluate(() => location.href, undefined)).toBe(CHOSEN));
}

function serve(w: BrowserSession): void {
  w.server.serve(CHOSEN, { body: '<!doctype html><title>Away</title>' });
  w.server.serve(MESSAGES, { body: readFixture('bluesky/messages.exposed.en.html'), headers: STRICT_HEADERS });
  w.server.serve(POST, { body: readFixture('bluesky/post.en.html') });
  w.server.serve(COMPOSE, {
    headers: STRICT_HEADERS,
    body:
      '<!doctype html><html lang="en"><head><meta name="application-name" content="Bluesky"></head><body>' +
      '<div data-testid="composePostView"><div class="ProseMirror" contenteditable="true">Hello</div></div>' +
      '</body></html>',
  });
}

/** An extension with one blank page: its browser’s requests are the browser’s own. */
function emptyExtension(name: BrowserName, folder: string): string {
  const at = join(folder, 'empty');
  mkdirSync(join(at, 'src/pages/lesson'), { recursive: true });
  writeFileSync(join(at, 'src/pages/lesson/index.html'), '<!doctype html><title>Empty</title>');
  writeFileSync(join(at, 'worker.js'), '');
  writeFileSync(
    join(at, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Empty',
      version: '1',
      permissions: ['tabs'],
      host_permissions: [],
      background: name === 'Firefox' ? { scripts: ['worker.js'] } : { service_worker: 'worker.js' },
      ...(name === 'Firefox' ? { browser_specific_settings: { gecko: { id: 'empty@empty.invalid' } } } : {}),
    }),
  );
  return at;
}

const own = (asked: NetworkRequest[], baseline: Set<string>): string[] => [
  ...new Set(
    asked
      .filter(
        a =>
          a.host !== new URL(CHOSEN).hostname &&
          !WALKED.includes(a.host) &&
          !baseline.has(a.host) &&
          !MAKERS.some(m => m.test(a.host)),
      )
      .map(a => `${a.host} (${a.what.split(' ')[0]})`),
  ),
];

describe('the walk', () => {
  it('includes every page of both packages', () => {
    expect(
      readdirSync(getBuildFolder('chromium'), { recursive: true, encoding: 'utf8' })
        .filter(f => f.endsWith('.html'))
        .sort(),
    ).toEqual(HTML);
    expect(HTML).toEqual([...PAGES.map(([, path]) => path), POPUP].sort());
  });
});

describe.each(BROWSERS)('in %s', name => {
  const folder = mkdtempSync(join(tmpdir(), 'quiet-'));
  const baseline = new Set<string>();
  let w: Walk;
  let over = false;

  beforeAll(async () => {
    const quiet = join(folder, 'baseline');
    mkdirSync(quiet);
    const empty = await openSession(name, { launch: { netLogFolder: quiet }, extension: emptyExtension(name, folder) });
    serve(empty);
    for (const url of [MESSAGES, POST, COMPOSE]) await empty.tab.goto(url);
    await empty.close();
    for (const a of readNetworkLog(quiet, empty.hosts)) baseline.add(a.host);
    const record = join(folder, 'walk');
    mkdirSync(record);
    const walked = await openSession(name, {
      launch: { netLogFolder: record },
      grant: ['<all_urls>'],
      openShadowRoot: true,
    });
    w = {
      ...walked,
      open: async path => {
        const view = await walked.view(path);
        await ready(view);
        return view;
      },
    };
    serve(w);
    await w.tab.goto(MESSAGES);
  });
  afterAll(async () => {
    if (!over) await w?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(FLOWS))('opens: %s', (_, walk) => walk(w));

  it.each(byTurns(name, FACES))('opens everything in the popup’s view %s', async face => {
    await w.tab.goto(MESSAGES);
    const view = await w.open(`src/popup/index.html?tab=${await w.tabId()}&view=${face}`);
    await lookAllOver(view);
    await view.close();
  });

  it.each(byTurns(name, VIEWS))('opens everything in %s', async path => {
    const view = await w.open(path);
    await lookAllOver(view, path.startsWith('src/pages/help/index.html'));
    await view.close();
  });

  it('opens: quick exit, to the chosen site', async () => {
    expect(
      w.server.requests.filter(u => u.startsWith(CHOSEN)),
      'nothing asked for it before',
    ).toEqual([]);
    await leaveNow(w);
    expect(w.server.requests.filter(u => u.startsWith(CHOSEN))).toContain(CHOSEN);
  });

  it('made no request and no look-up but for the pages that the person opened and chose', async () => {
    await w.close();
    over = true;
    const asked = readNetworkLog(join(folder, 'walk'), w.hosts);
    expect(asked.filter(a => WALKED.includes(a.host)).length, 'the record saw the person’s own pages').toBeGreaterThan(
      0,
    );
    expect(own(asked, baseline)).toEqual([]);
    expect(
      asked.filter(a => a.by?.includes('extension://') && a.host !== new URL(CHOSEN).hostname).map(a => a.what),
      'asked for by something of ours',
    ).toEqual([]);
    if (process.env.SHOTS)
      console.log(
        `${name}: ${asked.length} entries, hosts ${[...new Set(asked.map(a => a.host))].join(', ')}; ` +
          `baseline ${[...baseline].join(', ')}`,
      );
  });
});

describe('names that Firefox looks up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quiet-'));
  const [loud, log] = [join(folder, 'loud'), join(folder, 'log')];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are none, on any page of ours', async () => {
    rmSync(log, { recursive: true, force: true });
    mkdirSync(log);
    const w = await openSession('Firefox', { launch: { dnsLogFolder: log } });
    try {
      // The walk in Firefox opens the others.
      for (const path of byTurns('Chromium', [...FACES.map(f => `${POPUP}?tab=1&view=${f}`), ...VIEWS])) {
        const view = await w.view(path);
        await lookAllOver(view);
        await view.close();
      }
    } finally {
      await w.close();
    }
    expect(own(readNetworkLog(log), new Set())).toEqual([]);
  });

  it('appear if a page does not forbid it', async () => {
    cpSync(getBuildFolder('firefox'), loud, { recursive: true });
    writeFileSync(
      join(loud, 'src/pages/help/index.html'),
      '<!doctype html><title>Loud</title><div id="app">Links to a page of others</div>' +
        '<a href="https://linked.example/">linked</a>',
    );
    const seen = join(folder, 'seen');
    mkdirSync(seen);
    const w = await openSession('Firefox', { launch: { dnsLogFolder: seen }, extension: loud });
    try {
      await w.view('src/pages/help/index.html');
      await eventually(async () => expect(readNetworkLog(seen).map(a => a.host)).toContain('linked.example'));
    } finally {
      await w.close();
    }
  });
});

/** Proves that the record sees requests. */
describe('the record', () => {
  it('contains what a page in Chromium requests, looks up and is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'quiet-'));
    const w = await openSession('Chromium', { launch: { netLogFolder: folder } });
    try {
      serve(w);
      await w.tab.goto(POST);
      await w.tab.evaluate(async () => {
        document.head.append(
          Object.assign(document.createElement('link'), { rel: 'preconnect', href: 'https://ahead.example' }),
        );
        await fetch('https://asked.example/').catch(() => undefined);
      }, undefined);
      // The browser connects ahead when it has time, and writes its log a few events at a time.
      await eventually(async () => {
        await w.tab.evaluate(
          async () => void (await fetch('https://asked.example/').catch(() => undefined)),
          undefined,
        );
        expect(readNetworkLog(folder).map(a => a.host)).toContain('ahead.example');
      });
    } finally {
      await w.close();
    }
    const hosts = readNetworkLog(folder).map(a => a.host);
    expect(hosts).toEqual(expect.arrayContaining(['bsky.app', 'asked.example', 'ahead.example']));
    expect(readNetworkLog(folder).find(a => a.host === 'asked.example')?.by).toBe('https://bsky.app');
    rmSync(folder, { recursive: true, force: true });
  });
});
