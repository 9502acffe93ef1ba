/** Builds the example pack of the documents, as files and signed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/build/data.ts';
import { signText } from '../../../scripts/packs/sign.ts';
import { createPayload, zipPack } from '../../../src/packs/content/sign-pack.ts';
import type { PackFiles } from '../../../src/packs/content/unzip.ts';

const SAMPLE = join(root, 'test/fixtures/pack');
const utf8 = new TextEncoder();

export const LESSON = 'lessons/en/01-our-first-week.md';

export const SCENARIO = 'scenarios/en/the-second-desk.json';

export const AGENDA = 'agendas/en/first-evening.md';

export const sample = (): PackFiles =>
  new Map(
    readdirSync(SAMPLE, { recursive: true, withFileTypes: true })
      .filter(f => f.isFile())
      .map(f => {
        const path = join(f.parentPath, f.name);
        return [path.slice(SAMPLE.length + 1), new Uint8Array(readFileSync(path))];
      }),
  );

export const textIn = (files: PackFiles, name: string): string => new TextDecoder().decode(files.get(name));

export function withText(name: string, edit: (text: string) => string): PackFiles {
  const files = sample();
  files.set(name, utf8.encode(edit(files.has(name) ? textIn(files, name) : '')));
  return files;
}

export const signedZip = async (files: PackFiles, key: string): Promise<Uint8Array<ArrayBuffer>> =>
  zipPack(files, signText(await createPayload(files), key));
