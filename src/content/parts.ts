/** Loads the other content scripts when a page needs them, each once. */
import type { RequestOf } from '../messaging/contract.ts';
import { isolatedWorld, type InterceptedFiles, type Overlay, type PageReader } from './isolated-world-state.ts';

type PartName = RequestOf<'page/injectScript'>['script'];
/** @returns a false value if the part could not be injected */
export type InjectPart = (part: PartName) => Promise<unknown>;

let injectPart: InjectPart = async () => undefined;
let injections = new Map<PartName, Promise<unknown>>();

export function setInjector(injector: InjectPart): void {
  injectPart = injector;
  injections = new Map();
}

async function loadPart(part: PartName): Promise<void> {
  const injection = injections.get(part) ?? injectPart(part).catch(() => false);
  injections.set(part, injection);
  // A part that was not injected is requested again the next time it is needed.
  if (!(await injection)) injections.delete(part);
}

export async function loadPageReader(): Promise<PageReader | undefined> {
  if (!isolatedWorld.pageReader) await loadPart('page-reader');
  return isolatedWorld.pageReader;
}

/** Loads the page reader first, which the overlay listens to. */
export async function loadOverlay(): Promise<Overlay | undefined> {
  await loadPageReader();
  if (!isolatedWorld.overlay) await loadPart('overlay');
  return isolatedWorld.overlay;
}

export async function loadFileCheck(): Promise<((intercepted: InterceptedFiles) => Promise<void>) | undefined> {
  if (!isolatedWorld.checkFiles) await loadPart('file-check');
  return isolatedWorld.checkFiles;
}
