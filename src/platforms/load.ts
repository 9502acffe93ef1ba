/** Loads platform definitions from the package when they are first needed. */
import { cacheByPath } from '../lib/cache-by-path.ts';
import { readPackageFile } from '../lib/package-file.ts';
import type { PlatformIndexEntry } from './host-index.ts';
import type { Platform } from './schema.ts';

const loadIndex = cacheByPath(readPackageFile<PlatformIndexEntry[]>);
const loadDefinition = cacheByPath(readPackageFile<Platform>);

export const loadPlatformIndex = (): Promise<PlatformIndexEntry[]> => loadIndex('platforms/index.json');

/** @throws Error if the package has no such platform */
export const loadPlatform = (id: string): Promise<Platform> => loadDefinition(`platforms/${id}.json`);
