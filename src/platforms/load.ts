/** Loads platform definitions from the package when they are first needed. */
import { readPackageFile } from '../lib/package-file.ts';
import type { PlatformIndexEntry } from './host-index.ts';
import type { Platform } from './schema.ts';

let index: Promise<PlatformIndexEntry[]> | undefined;
const definitions = new Map<string, Promise<Platform>>();

export const loadPlatformIndex = (): Promise<PlatformIndexEntry[]> =>
  (index ??= readPackageFile<PlatformIndexEntry[]>('platforms/index.json'));

/** @throws Error if the package has no such platform */
export function loadPlatform(id: string): Promise<Platform> {
  const definition = definitions.get(id) ?? readPackageFile<Platform>(`platforms/${id}.json`);
  definitions.set(id, definition);
  return definition;
}
