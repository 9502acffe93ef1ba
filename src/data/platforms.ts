/** Platform files, read from the package when they are first needed. Several lie in one file there: alike as they are, they pack far smaller together. */
import { packaged } from './packaged.ts';
import type { Entry, PackagedEntry } from '../platforms/index-file.ts';
import type { Platform } from '../platforms/platform.ts';
import { unbound, type Sheaf } from '../platforms/sheaf.ts';

let index: Promise<PackagedEntry[]> | undefined;
const sheaves = new Map<string, Promise<Record<string, Platform>>>();

const entries = (): Promise<PackagedEntry[]> => (index ??= packaged<PackagedEntry[]>('platforms/index.json'));

export const platformIndex = (): Promise<Entry[]> => entries();

/** @throws Error where the package has no such file */
export async function platformFile(id: string): Promise<Platform> {
  const sheaf = (await entries()).find(e => e.id === id)?.sheaf;
  if (!sheaf) throw new Error(`no platform ${id}`);
  let file = sheaves.get(sheaf);
  if (!file) sheaves.set(sheaf, (file = packaged<Sheaf>(`platforms/${sheaf}.json`).then(unbound)));
  return (await file)[id]!;
}
