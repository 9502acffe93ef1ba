/** A copy of a build for tests: granted what a person would grant on a press, because a prompt cannot be answered without a screen. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Changes {
  /** Match patterns. */
  grant?: string[];
  /** The in-page root is open, so that a test can press what is in it. */
  openMount?: boolean;
  /** A page of the extension that its worker opens at start. */
  firstView?: string;
}

interface Manifest {
  host_permissions: string[];
  background: { scripts?: string[] };
}

export function copyOf(build: string, { grant = [], openMount, firstView }: Changes): string {
  const copy = mkdtempSync(join(tmpdir(), 'build-'));
  cpSync(build, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  manifest.host_permissions = [...new Set([...manifest.host_permissions, ...grant])];
  if (firstView) {
    manifest.background.scripts!.push('first-view.js');
    writeFileSync(
      join(copy, 'first-view.js'),
      `browser.tabs.create({ url: browser.runtime.getURL(${JSON.stringify(firstView)}) });`,
    );
  }
  writeFileSync(file, JSON.stringify(manifest));
  if (openMount) {
    const CLOSED = /attachShadow\(\{\s*mode:\s*(["'`])closed\1/;
    const holder = join(copy, 'content/marks.js'),
      script = readFileSync(holder, 'utf8'); // the practice network takes it, too
    if (!CLOSED.test(script)) throw new Error('no closed root was found');
    writeFileSync(holder, script.replace(CLOSED, 'attachShadow({mode:"open"'));
  }
  return copy;
}
