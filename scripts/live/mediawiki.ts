/** Debian's MediaWiki on this machine, fresh, with one made-up account: the living page behind a platform's host name. */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const USER = 'Rana Writer';
export const PASSWORD = 'a-long-test-password-only';
const PACKAGES = ['mediawiki', 'php-cli', 'php-sqlite3', 'php-intl', 'php-mbstring', 'php-xml', 'php-gd'];

export interface Wiki { port: number; stop(): void }

function install(): void {
  if (existsSync('/usr/share/mediawiki') && existsSync('/usr/bin/php')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { stdio: ['ignore', 'ignore', 'inherit'], env });
}

const freePort = (): Promise<number> => new Promise(done => {
  const probe = createServer().listen(0, '127.0.0.1', () => { const { port } = probe.address() as { port: number }; probe.close(() => done(port)); });
});

/** @param host the name under which the browser will ask for it, at /w */
export async function startWiki(host: string): Promise<Wiki> {
  install();
  const home = mkdtempSync(join(tmpdir(), 'wiki-'));
  const w = join(home, 'web/w');
  mkdirSync(join(home, 'data'));
  cpSync('/usr/share/mediawiki', w, { recursive: true, dereference: true, filter: from => !/LocalSettings\.php$|\/docs$/.test(from) });
  const run = (...args: string[]) => execFileSync('php', ['maintenance/run.php', ...args], { cwd: w, stdio: ['ignore', 'ignore', 'inherit'] });
  run('install', '--dbtype', 'sqlite', '--dbpath', join(home, 'data'), '--dbname', 'wiki', '--server', `https://${host}`, '--scriptpath', '/w', '--pass', PASSWORD, 'Test Wiki', 'Admin');
  appendFileSync(join(w, 'LocalSettings.php'), "\n$wgEnableEmail = true;\n$wgEnableUserEmail = true;\n$wgEmailAuthentication = true;\n$wgPasswordAttemptThrottle = false;\n$wgMainCacheType = CACHE_NONE;\n");
  run('createAndPromote', '--force', USER, PASSWORD);
  run('resetUserEmail', '--no-reset-password', USER, 'rana@example.org');
  const port = await freePort();
  const php = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', join(home, 'web')], { stdio: 'ignore', env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' } });
  for (const until = Date.now() + 20_000; ; await new Promise(r => setTimeout(r, 100))) {
    const up = await fetch(`http://127.0.0.1:${port}/w/api.php?action=query&meta=siteinfo&format=json`, { headers: { host } }).then(r => r.ok, () => false);
    if (up) break;
    if (Date.now() > until) throw new Error('the wiki did not start');
  }
  return { port, stop() { php.kill(); rmSync(home, { recursive: true, force: true }); } };
}
