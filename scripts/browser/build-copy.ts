/** Copies a build for tests and grants it what a person would grant, because prompts cannot be answered headless. */
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuildChanges {
  /** Match patterns. */
  grant?: string[] | undefined;
  /** Opens the closed shadow root in pages, so that a test can use what is in it. */
  openShadowRoot?: boolean | undefined;
  /** Opens the first-run page when the copy is installed, as the build does. */
  firstRun?: boolean | undefined;
  /** A page of the extension that its worker opens after installation and after a restart. */
  firstPath?: string;
}

interface Manifest {
  host_permissions: string[];
  background: { scripts?: string[] };
}

const CLOSED_ROOT = /attachShadow\(\{\s*mode:\s*(["'`])closed\1/g;
const INSTALL_REASON = /===\s*(["'`])install\1/g;

/** Changes all scripts of a folder. @returns how many changed */
function replaceInScripts(folder: string, pattern: RegExp, replacement: string): number {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'));
  let changed = 0;
  for (const file of scripts.map(name => join(folder, name))) {
    const script = readFileSync(file, 'utf8');
    if (script.search(pattern) < 0) continue;
    writeFileSync(file, script.replaceAll(pattern, replacement));
    changed++;
  }
  return changed;
}

/** Most files of a build, and none that a test changes. They are linked, because copying them takes long. */
const LINKED = 'locales';

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else linkSync(source, target);
  }
}

function copyFolder(from: string, to: string): void {
  const linked = join(from, LINKED);
  cpSync(from, to, { recursive: true, filter: source => source !== linked });
  if (!existsSync(linked)) return;
  // The folder may be used again.
  rmSync(join(to, LINKED), { recursive: true, force: true });
  try {
    linkFolder(linked, join(to, LINKED));
  } catch {
    // The folders are on different file systems.
    cpSync(linked, join(to, LINKED), { recursive: true });
  }
}

/** @param copy the folder to write; a new one by default */
export function copyBuild(
  build: string,
  { grant = [], openShadowRoot, firstRun, firstPath }: BuildChanges,
  copy = mkdtempSync(join(tmpdir(), 'build-')),
): string {
  copyFolder(build, copy);
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
  if (openShadowRoot && !replaceInScripts(copy, CLOSED_ROOT, 'attachShadow({mode:"open"'))
    throw new Error('no closed shadow root was found');
  // A tab that opens by itself would be in the way of most tests.
  if (!firstRun) replaceInScripts(copy, INSTALL_REASON, '===$1nowhere$1');
  return copy;
}
