/** Loads platform definitions from the package when they are first needed. */
import { cacheByKey } from '../lib/cache-by-key.ts';
import { readPackageFile } from '../lib/package-file.ts';
import type { PlatformIndexEntry } from './host-index.ts';
import type { Platform } from './schema.ts';

const loadIndex = cacheByKey(readPackageFile<PlatformIndexEntry[]>);
const loadDefinition = cacheByKey(readPackageFile<Platform>);

export const loadPlatformIndex = (): Promise<PlatformIndexEntry[]> => loadIndex('platforms/index.json');

/** @throws Error if the package has no such platform */
export const loadPlatform = (id: string): Promise<Platform> => loadDefinition(`platforms/${id}.json`);
