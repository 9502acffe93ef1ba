/** Copies a build for tests and grants it what a person would grant, because prompts cannot be answered headless. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuildChanges {
  /** Match patterns. */
  grant?: string[] | undefined;
  /** Opens the closed shadow root in pages, so that a test can use what is in it. */
  openShadowRoot?: boolean | undefined;
  /** A page of the extension that its worker opens after installation and after a restart. */
  firstPath?: string;
}

interface Manifest {
  host_permissions: string[];
  background: { scripts?: string[] };
}

const CLOSED_ROOT = /attachShadow\(\{\s*mode:\s*(["'`])closed\1/g;

function openShadowRoots(folder: string): void {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'));
  const closed = scripts.filter(name => readFileSync(join(folder, name), 'utf8').search(CLOSED_ROOT) >= 0);
  if (!closed.length) throw new Error('no closed shadow root was found');
  for (const name of closed) {
    const script = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), script.replaceAll(CLOSED_ROOT, 'attachShadow({mode:"open"'));
  }
}

export function copyBuild(build: string, { grant = [], openShadowRoot, firstPath }: BuildChanges): string {
  const copy = mkdtempSync(join(tmpdir(), 'build-'));
  cpSync(build, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  manifest.host_permissions = [...new Set([...(manifest.host_permissions ?? []), ...grant])];
  if (firstPath) {
    manifest.background.scripts!.push('first-page.js');
    writeFileSync(
      join(copy, 'first-page.js'),
      `const url = browser.runtime.getURL(${JSON.stringify(firstPath)});
browser.runtime.onInstalled.addListener(() => browser.tabs.create({ url }));`,
    );
  }
  writeFileSync(file, JSON.stringify(manifest));
  if (openShadowRoot) openShadowRoots(copy);
  return copy;
}
