/** The built package: manifest pinned, nothing exposed to pages, the load script small, one fetch, strict policy. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const manifest = (target: string) => JSON.parse(readFileSync(join(root, `dist/${target}/manifest.json`), 'utf8')) as Record<string, never>;
const files = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap(f => (f.isDirectory() ? files(join(folder, f.name)) : [join(folder, f.name)]));

const HOSTS = [
  'https://*.wikipedia.org/*', 'https://bsky.app/*', 'https://m.twitter.com/*', 'https://mobile.twitter.com/*', 'https://mobile.x.com/*', 'https://twitter.com/*',
  'https://www.twitter.com/*', 'https://www.x.com/*', 'https://x.com/*',
  'http://twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion/*', 'https://twitter3e4tixl4xyajtrzo62zg5vztmjuricljdp2c5kshju4avyoid.onion/*',
].sort();

describe.each(['chromium', 'firefox'])('%s', target => {
  const m = manifest(target) as unknown as {
    permissions: string[]; host_permissions: string[]; optional_host_permissions: string[]; content_scripts: { matches: string[]; js: string[]; all_frames: boolean; run_at: string; world?: string }[];
    content_security_policy: { extension_pages: string }; web_accessible_resources?: unknown; externally_connectable?: unknown;
  };

  it('asks for exactly the frozen permissions', () => {
    expect(m.permissions).toEqual(['storage', 'activeTab', 'scripting', 'alarms', 'contextMenus', 'unlimitedStorage', 'idle']);
    expect([...m.host_permissions].sort()).toEqual(HOSTS);
    expect(m.optional_host_permissions).toEqual(['https://*/*']);
    expect(Object.keys(m).filter(k => /permission/.test(k)).sort()).toEqual(['host_permissions', 'optional_host_permissions', 'permissions']);
  });

  it('shows pages nothing: no accessible resource, one script at load in its own world', () => {
    expect(m.web_accessible_resources ?? []).toEqual([]);
    expect(m.externally_connectable).toBeUndefined();
    expect(m.content_scripts).toHaveLength(1);
    expect([...m.content_scripts[0]!.matches].sort()).toEqual(HOSTS);
    expect(m.content_scripts[0]).toMatchObject({ all_frames: false, run_at: 'document_start' });
    expect(m.content_scripts[0]!.world).toBeUndefined();
  });

  it('has the strictest policy that works', () => {
    expect(m.content_security_policy.extension_pages).toBe("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'");
  });

  it('injects at most 8 KB gzipped at load', () => {
    const size = m.content_scripts[0]!.js.reduce((sum, js) => sum + gzipSync(readFileSync(join(root, 'dist', target, js)), { level: 9 }).length, 0);
    expect(size).toBeLessThanOrEqual(8 * 1024);
  });

  it('has one fetch, no other way out, and no remote code', () => {
    const scripts = files(join(root, 'dist', target)).filter(f => f.endsWith('.js')).map(f => readFileSync(f, 'utf8'));
    const count = (re: RegExp) => scripts.reduce((n, s) => n + (s.match(re)?.length ?? 0), 0);
    expect(count(/(?<![.\w}])fetch\s*\(/g)).toBe(1); // not a library's method of that name
    for (const way of [/XMLHttpRequest/g, /new WebSocket/g, /sendBeacon/g, /EventSource\(/g, /storage\.sync/g, /importScripts/g, /RTCPeerConnection/g]) expect(count(way), String(way)).toBe(0);
  });
});
