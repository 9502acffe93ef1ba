/** Shares file access, key generation and error output between the publishers' tools. */
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { formatFingerprint } from '../../src/lib/key-fingerprint.ts';
import type { BuiltInIds } from '../../src/packs/content/open-pack.ts';
import { readHelplines, readPlatforms, root } from '../build/data.ts';
import { readLessons } from '../build/lessons.ts';
import { fingerprintOfPem, createPrivateKeyPem } from './sign.ts';

export class Refused extends Error {}

const inRepository = (path: string): boolean => {
  const from = relative(realpathSync(root), resolve(realpathSync(dirname(resolve(path))), path));
  return !from.startsWith('..');
};

/** @throws Refused */
export function readTextFile(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refused(`${path} cannot be read`);
  }
}

/** @throws Refused if the file exists */
export function writeNewFile(path: string, content: string | Uint8Array, mode?: number): void {
  if (existsSync(path)) throw new Refused(`${path} already exists; nothing was overwritten`);
  writeFileSync(path, content, mode === undefined ? {} : { mode });
}

export async function generateKey([path]: string[]): Promise<void> {
  if (!path) throw new Refused('give a path for the key');
  if (inRepository(path)) throw new Refused('do not put a private key in the repository; give a path outside it');
  const pem = createPrivateKeyPem();
  writeNewFile(path, pem, 0o600);
  console.log(
    `wrote ${path}. Anyone who has this file can sign in your name.
Your fingerprint, to share in person:
${formatFingerprint(await fingerprintOfPem(pem))}`,
  );
}

/** @param usage the arguments of each command */
export function runCommand(
  name: string,
  usage: Record<string, string>,
  commands: Record<string, (args: string[]) => Promise<void>>,
): void {
  const [command = '', ...args] = process.argv.slice(2);
  if (!Object.hasOwn(commands, command)) {
    console.error(
      `usage: npm run ${name} -- ${Object.entries(usage)
        .map(([c, u]) => `${c} ${u}`)
        .join(' | ')}`,
    );
    process.exit(2);
  }
  commands[command]!(args).catch((fault: unknown) => {
    console.error(fault instanceof Refused ? fault.message : fault);
    process.exit(1);
  });
}

/** Lists what a content pack may point to. */
export const listPackTargets = (): BuiltInIds => ({
  settings: new Set(readPlatforms().flatMap(p => p.settings.map(s => `${p.id}.${s.id}`))),
  lessons: new Set(readLessons('en').map(l => l.id)),
  helplines: new Set(readHelplines().map(h => h.id)),
});
