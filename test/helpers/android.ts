/** Turns a Firefox build into one for Firefox for Android: without what that browser lacks. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Lists what our code uses, by MDN’s tables (test/contract/release-parts.test.ts compares them). */
export const MISSING_APIS = ['commands', 'contextMenus', 'menus', 'windows', 'storage.managed', 'tabs.discard'];

const TAKE_AWAY = `for (const path of ${JSON.stringify(MISSING_APIS)}) {
  const keys = path.split('.'), last = keys.pop();
  const holder = keys.reduce((at, key) => at?.[key], browser);
  if (holder?.[last] !== undefined) Object.defineProperty(holder, last, { value: undefined, configurable: true });
  if (holder?.[last] !== undefined) throw new Error(path + ' is still there');
}`;

interface Manifest {
  background: { scripts: string[] };
  commands?: unknown;
  permissions: string[];
}

/** @returns the folder of a copy */
export function copyBuildForAndroid(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'android-'));
  cpSync(build, copy, { recursive: true });
  writeFileSync(join(copy, 'lacked.js'), TAKE_AWAY);
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as Manifest;
  delete manifest.commands;
  manifest.permissions = manifest.permissions.filter(name => name !== 'contextMenus');
  manifest.background.scripts.unshift('lacked.js');
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  for (const name of readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter(f => f.endsWith('.html'))) {
    const html = readFileSync(join(copy, name), 'utf8');
    if (!html.includes('<meta charset')) throw new Error(`${name} has no head`);
    writeFileSync(join(copy, name), html.replace(/<meta charset/, '<script src="/lacked.js"></script><meta charset'));
  }
  return copy;
}
