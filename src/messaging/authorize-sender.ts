/**
 * Decides who may send which message. A page script runs in the page's process, which a hostile page may have taken
 * over: it is believed only about the page that the browser says it is in, and it may not send what views may.
 */
import browser from 'webextension-polyfill';
import { loadPlatformIndex } from '../platforms/load.ts';
import { listCandidates } from '../platforms/host-index.ts';
import type { PageMessage, RequestOf } from './contract.ts';

/** `origin` is set by the browser itself, in those that know it. */
export type Sender = browser.Runtime.MessageSender & { origin?: string };
export type SenderTab = browser.Tabs.Tab & { id: number };

/** A view of this extension. Practice pages are views that also speak as a page does. */
export function isExtensionView({ id, url = '', origin }: Sender): boolean {
  const base = browser.runtime.getURL('');
  return id === browser.runtime.id && url.startsWith(base) && (origin === undefined || `${origin}/` === base);
}

/** The host of the page that a page script is in; undefined for frames and for pages that are not web pages. */
function getPageHost({ id, url = '', origin, frameId }: Sender): string | undefined {
  if (id !== browser.runtime.id || frameId || !URL.canParse(url)) return undefined;
  const page = new URL(url);
  return /^https?:$/.test(page.protocol) && (origin === undefined || origin === page.origin)
    ? page.hostname
    : undefined;
}

/** The platform that a page script claims to be on, where it names one. */
export const getClaimedPlatform = (request: RequestOf<PageMessage>): string | undefined =>
  'where' in request ? request.where.platform : 'platform' in request ? request.platform : undefined;

async function matchesHost(request: RequestOf<PageMessage>, host: string): Promise<boolean> {
  if ('host' in request) return request.host === host;
  const platform = getClaimedPlatform(request);
  return platform === undefined || listCandidates(await loadPlatformIndex(), host).some(entry => entry.id === platform);
}

const hasId = (tab: browser.Tabs.Tab | undefined): tab is SenderTab => tab?.id !== undefined;

/** @returns the tab that the request is about; undefined if it must be refused */
export async function authorizePageRequest(
  request: RequestOf<PageMessage>,
  sender: Sender,
): Promise<SenderTab | undefined> {
  if (!hasId(sender.tab)) return undefined;
  if (isExtensionView(sender)) return sender.tab;
  const host = getPageHost(sender);
  return host !== undefined && (await matchesHost(request, host)) ? sender.tab : undefined;
}
