/** Pins what the built package asks for, exposes and injects. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { getBuildFolder } from '../../scripts/browser/built-extension.ts';
import { readPlatforms, root } from '../../scripts/build/data.ts';
import { BROWSERS } from '../../scripts/build.ts';
import { zipFiles } from '../../scripts/release/zip.ts';
import { POLICY_KEYS } from '../../src/preferences/managed-policy-values.ts';

/** Lists the folder names that Chromium and its store accept in `_locales`. */
const IN_CHROMIUM = (
  'ar am bg bn ca cs da de el en en_AU en_GB en_US es es_419 et fa fi fil fr gu he hi hr hu id it ja kn ko lt lv ' +
  'ml mr ms nl no pl pt_BR pt_PT ro ru sk sl sr sv sw ta te th tr uk vi zh_CN zh_TW'
).split(' ');

const HOSTS = [
  'http://facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion/*',
  'http://m.facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion/*',
  'http://mbasic.facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion/*',
  'http://old.reddittorjg6rue252oqsxryoxengawnmo46qy4kyii5wtqnwfj4ooad.onion/*',
  'http://twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion/*',
  'http://www.facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion/*',
  'http://www.reddittorjg6rue252oqsxryoxengawnmo46qy4kyii5wtqnwfj4ooad.onion/*',
  'https://*.linkedin.com/*',
  'https://*.wikipedia.org/*',
  'https://accounts.snapchat.com/*',
  'https://accountscenter.facebook.com/*',
  'https://accountscenter.instagram.com/*',
  'https://amp.reddit.com/*',
  'https://ar.pinterest.com/*',
  'https://br.pinterest.com/*',
  'https://bsky.app/*',
  'https://chat.reddit.com/*',
  'https://co.pinterest.com/*',
  'https://cz.pinterest.com/*',
  'https://facebook.com/*',
  'https://facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion/*',
  'https://fb.com/*',
  'https://fi.pinterest.com/*',
  'https://gist.github.com/*',
  'https://github.com/*',
  'https://gr.pinterest.com/*',
  'https://hu.pinterest.com/*',
  'https://id.pinterest.com/*',
  'https://in.pinterest.com/*',
  'https://instagram.com/*',
  'https://linkedin.com/*',
  'https://m.facebook.com/*',
  'https://m.facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion/*',
  'https://m.instagram.com/*',
  'https://m.reddit.com/*',
  'https://m.twitter.com/*',
  'https://m.vk.com/*',
  'https://m.vk.ru/*',
  'https://m.youtube.com/*',
  'https://mbasic.facebook.com/*',
  'https://mbasic.facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion/*',
  'https://mobile.twitter.com/*',
  'https://mobile.x.com/*',
  'https://music.youtube.com/*',
  'https://new.reddit.com/*',
  'https://nl.pinterest.com/*',
  'https://no.pinterest.com/*',
  'https://np.reddit.com/*',
  'https://old.reddit.com/*',
  'https://old.reddittorjg6rue252oqsxryoxengawnmo46qy4kyii5wtqnwfj4ooad.onion/*',
  'https://pinterest.com/*',
  'https://pl.pinterest.com/*',
  'https://reddit.com/*',
  'https://ro.pinterest.com/*',
  'https://ru.pinterest.com/*',
  'https://sh.reddit.com/*',
  'https://sk.pinterest.com/*',
  'https://studio.youtube.com/*',
  'https://threads.com/*',
  'https://threads.net/*',
  'https://tr.pinterest.com/*',
  'https://twitter.com/*',
  'https://twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion/*',
  'https://uk.pinterest.com/*',
  'https://vk.com/*',
  'https://vk.ru/*',
  'https://web.facebook.com/*',
  'https://web.snapchat.com/*',
  'https://www.facebook.com/*',
  'https://www.facebookwkhpilnemxj7asaniu7vnjjbiltxjqhye3mhbshg7kx5tfyd.onion/*',
  'https://www.instagram.com/*',
  'https://www.pinterest.at/*',
  'https://www.pinterest.ca/*',
  'https://www.pinterest.ch/*',
  'https://www.pinterest.cl/*',
  'https://www.pinterest.co.kr/*',
  'https://www.pinterest.co.uk/*',
  'https://www.pinterest.com.au/*',
  'https://www.pinterest.com.mx/*',
  'https://www.pinterest.com/*',
  'https://www.pinterest.de/*',
  'https://www.pinterest.dk/*',
  'https://www.pinterest.es/*',
  'https://www.pinterest.fr/*',
  'https://www.pinterest.ie/*',
  'https://www.pinterest.it/*',
  'https://www.pinterest.jp/*',
  'https://www.pinterest.nz/*',
  'https://www.pinterest.ph/*',
  'https://www.pinterest.pt/*',
  'https://www.pinterest.se/*',
  'https://www.reddit.com/*',
  'https://www.reddittorjg6rue252oqsxryoxengawnmo46qy4kyii5wtqnwfj4ooad.onion/*',
  'https://www.snapchat.com/*',
  'https://www.threads.com/*',
  'https://www.threads.net/*',
  'https://www.tiktok.com/*',
  'https://www.twitter.com/*',
  'https://www.x.com/*',
  'https://www.youtube.com/*',
  'https://x.com/*',
  'https://youtu.be/*',
  'https://za.pinterest.com/*',
].sort();

describe.each(BROWSERS)('%s', target => {
  const dist = getBuildFolder(target);
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(dist.length + 1));
  const m = JSON.parse(read('manifest.json')) as {
    permissions: string[];
    host_permissions: string[];
    optional_host_permissions: string[];
    content_scripts: { matches: string[]; js: string[]; all_frames: boolean; run_at: string; world?: string }[];
    content_security_policy: { extension_pages: string };
    action: { default_popup: string };
    options_ui: unknown;
    storage?: unknown;
    web_accessible_resources?: unknown;
    externally_connectable?: unknown;
  };

  it('requests exactly the agreed permissions', () => {
    expect(m.permissions).toEqual([
      'storage',
      'activeTab',
      'scripting',
      'alarms',
      'contextMenus',
      'unlimitedStorage',
      'idle',
    ]);
    expect([...m.host_permissions].sort()).toEqual(HOSTS);
    expect(m.optional_host_permissions).toEqual(['https://*/*']);
    expect(
      Object.keys(m)
        .filter(k => /permission/.test(k))
        .sort(),
    ).toEqual(['host_permissions', 'optional_host_permissions', 'permissions']);
  });

  it('has a name and a description in each language, short enough for the stores', () => {
    const { name, description, default_locale } = m as unknown as Record<string, string>;
    expect([name, description, default_locale]).toEqual(['__MSG_name__', '__MSG_description__', 'en']);
    const words = (lang: string) =>
      JSON.parse(read(`_locales/${lang}/messages.json`)) as Record<string, { message: string }>;
    const asked = [...JSON.stringify(m).matchAll(/__MSG_(\w+)__/g)].map(found => found[1]!);
    expect(asked.filter(key => !words('en')[key])).toEqual([]);
    const all = readdirSync(join(dist, '_locales'));
    expect(all).toEqual(expect.arrayContaining(['ar', 'en', 'es', 'pt_BR', 'zh_CN', 'zh_TW']));
    if (target === 'chromium') expect(all.filter(lang => !IN_CHROMIUM.includes(lang))).toEqual([]);
    expect(all.filter(lang => (words(lang).description?.message.length ?? 0) > 132)).toEqual([]);
  });

  it('has these commands, with these keys', () => {
    const commands = (m as unknown as { commands: Record<string, { suggested_key: { default: string } }> }).commands;
    expect(Object.fromEntries(Object.entries(commands).map(([name, c]) => [name, c.suggested_key.default]))).toEqual({
      _execute_action: 'Alt+Shift+G',
      'focus-mark': 'Alt+Shift+8',
      'keep-proof': 'Alt+Shift+9',
      'leave-now': 'Alt+Shift+1',
    });
  });

  it('exposes nothing to pages: no accessible resource, and one content script in its isolated world', () => {
    expect(m.web_accessible_resources ?? []).toEqual([]);
    expect(m.externally_connectable).toBeUndefined();
    expect(m.content_scripts).toHaveLength(1);
    expect([...m.content_scripts[0]!.matches].sort()).toEqual(HOSTS);
    expect(m.content_scripts[0]).toMatchObject({ all_frames: false, run_at: 'document_start' });
    expect(m.content_scripts[0]!.world).toBeUndefined();
  });

  it('has a popup, a settings page, and a schema for managed policies where the browser supports one', () => {
    expect(m.action.default_popup).toBe('src/popup/index.html');
    expect(m.options_ui).toEqual({ page: 'src/pages/settings/index.html', open_in_tab: true });
    expect(m.storage).toEqual(target === 'chromium' ? { managed_schema: 'managed-schema.json' } : undefined);
    const schema = JSON.parse(read('managed-schema.json')) as { properties: object };
    expect(Object.keys(schema.properties)).toEqual([...POLICY_KEYS]);
  });

  it('has the strictest content security policy that works', () => {
    expect(m.content_security_policy.extension_pages.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types dompurify default',
    ]);
  });

  const pages = files.filter(file => file.endsWith('.html'));
  const showsPageCopies = 'src/pages/log/index.html';
  it.each(pages.filter(page => page !== showsPageCopies))('%s allows no inline style and no data image', page => {
    expect(read(page)).toContain(`http-equiv="Content-Security-Policy" content="style-src 'self'; img-src 'self'"`);
  });

  it.each(pages)('%s resolves no host name of a link before it is opened', page => {
    expect(read(page)).toContain('<meta http-equiv="x-dns-prefetch-control" content="off">');
  });

  it('has one HTML page per page folder, and the popup', () => {
    const folders = readdirSync(join(root, 'src/pages')).map(name => `src/pages/${name}/index.html`);
    expect(pages.sort()).toEqual([...folders, 'src/popup/index.html'].sort());
  });

  it('has each platform definition as in the source', () => {
    for (const platform of readPlatforms()) expect(JSON.parse(read(`platforms/${platform.id}.json`))).toEqual(platform);
  });

  it('injects at most 8 KB gzipped at load', () => {
    const size = m.content_scripts[0]!.js.reduce((sum, js) => sum + gzipSync(read(js), { level: 9 }).length, 0);
    expect(size).toBeLessThanOrEqual(8 * 1024);
  });

  it('makes no page wait for schemas, which only the worker needs', () => {
    const inPages = files.filter(file => /^(src\/)?content\/.*\.js$/.test(file));
    expect(inPages.length).toBeGreaterThan(m.content_scripts[0]!.js.length);
    expect(inPages.filter(file => read(file).includes('~standard'))).toEqual([]); // a name in each valibot schema
  });

  it('takes at most 1.5 MB without its languages', () => {
    const common = files.filter(file => !/^(?:_?locales|exposure\/clauses)\//.test(file));
    const zip = zipFiles(
      common.map(file => [file, readFileSync(join(dist, file))] as [string, Uint8Array]),
      new Date(2026, 0, 1),
    );
    expect(zip.length).toBeLessThanOrEqual(1_500_000);
  });

  it('has one fetch, no other way out, and no remote code', () => {
    const scripts = files.filter(file => file.endsWith('.js')).map(read);
    const count = (re: RegExp) => scripts.reduce((n, s) => n + (s.match(re)?.length ?? 0), 0);
    expect(count(/(?<![.\w}])fetch\s*\(/g)).toBe(1); // excludes a library's method with that name
    for (const way of [
      /XMLHttpRequest/g,
      /new WebSocket/g,
      /sendBeacon/g,
      /EventSource\(/g,
      /storage\.sync/g,
      /importScripts/g,
      /RTCPeerConnection/g,
    ])
      expect(count(way), String(way)).toBe(0);
  });
});
