/** Platform files, read from the package when they are first needed. */
import { readPackageFile } from '../lib/package-file.ts';
import type { Entry } from './host-index.ts';
import type { Platform } from './schema.ts';
import { unbound, type Sheaf } from './sheaf.ts';

let index: Promise<Entry[]> | undefined;
let all: Promise<Record<string, Platform>> | undefined;

export const platformIndex = (): Promise<Entry[]> => (index ??= readPackageFile<Entry[]>('platforms/index.json'));

/** @throws Error where the package has no such file */
export async function platformFile(id: string): Promise<Platform> {
  const found = (await (all ??= readPackageFile<Sheaf>('platforms/all.json').then(unbound)))[id];
  if (!found) throw new Error(`no platform ${id}`);
  return found;
}
