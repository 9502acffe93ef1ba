/** Platform files, read from the package when they are first needed. */
import { packaged } from './packaged.ts';
import type { Entry } from '../platforms/index-file.ts';
import type { Platform } from '../platforms/platform.ts';

let index: Promise<Entry[]> | undefined;
const files = new Map<string, Promise<Platform>>();

export const platformIndex = (): Promise<Entry[]> => (index ??= packaged<Entry[]>('platforms/index.json'));

/** @throws Error where the package has no such file */
export function platformFile(id: string): Promise<Platform> {
  let file = files.get(id);
  if (!file) files.set(id, (file = packaged<Platform>(`platforms/${id}.json`)));
  return file;
}
