/**
 * Runs a fresh copy of Debian’s snac on this machine, with one made-up account: a fediverse server that is not
 * Mastodon.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, waitUntilUp } from './server.ts';

export interface Snac {
  port: number;
  user: string;
  password: string;
  /** Makes a public post. @returns its URL */
  post(text: string): Promise<string>;
  stop(): void;
}

/** @param host the name under which the browser will ask for it */
export async function startSnac(host: string): Promise<Snac> {
  const home = mkdtempSync(join(tmpdir(), 'snac-'));
  const data = join(home, 'data');
  const user = 'rana';
  const port = await freePort();
  const run = (args: string[], input = '') =>
    execFileSync('snac', args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
  // Answers its questions: address, port, host, path prefix, the operator’s address.
  run(['init', data], `${['127.0.0.1', port, host, '', ''].join('\n')}\n`);
  const password = /password is (\S+)/.exec(run(['adduser', data, user]))![1]!;
  const server = spawn('snac', ['httpd', data], { stdio: 'ignore' });
  await waitUntilUp('snac', () => fetch(`http://127.0.0.1:${port}/`, { headers: { host } }).then(r => r.ok));
  return {
    port,
    user,
    password,
    async post(text) {
      run(['note', data, user, text]);
      const profile = await fetch(`http://127.0.0.1:${port}/${user}`, { headers: { host } }).then(r => r.text());
      return new RegExp(`https://[^"]+/${user}/p/[\\d.]+`).exec(profile)![0];
    },
    stop() {
      server.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
