/**
 * Who may ask the worker for what. A page script runs in the page's own process, which a hostile page may have taken over: it is believed
 * about the page that the browser says it is in, and about nothing else. What views of ours may ask for, it may not.
 */
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { platformIndex } from '../platforms/load.ts';
import { candidates } from '../platforms/host-index.ts';
import { FromPage, FromView } from './contract.ts';

type Sender = browser.Runtime.MessageSender & { /** Set by the browser itself, where it tells it. */ origin?: string };

export type Admitted = { by: 'page'; message: FromPage; tab: browser.Tabs.Tab } | { by: 'view'; message: FromView };

const isOurs = ({ url = '', origin }: Sender): boolean => {
  const base = browser.runtime.getURL('');
  return url.startsWith(base) && (origin === undefined || `${origin}/` === base);
};

/** The host that a page script is on; undefined where it cannot be on any. */
function hostOf({ url = '', origin, frameId }: Sender): string | undefined {
  if (frameId || !URL.canParse(url)) return undefined;
  const at = new URL(url);
  return /^https?:$/.test(at.protocol) && (origin === undefined || origin === at.origin) ? at.hostname : undefined;
}

/** The platform that a page script speaks of, where it names one. */
export const platformIn = (message: FromPage): string | undefined =>
  'where' in message ? message.where.platform : 'platform' in message ? message.platform : undefined;

async function fits(message: FromPage, host: string): Promise<boolean> {
  if (message.type === 'page/hello') return message.host === host;
  const platform = platformIn(message);
  return platform === undefined || candidates(await platformIndex(), host).some(e => e.id === platform);
}

/** @returns undefined: refused, and nothing is done */
export async function admit(message: unknown, sender: Sender): Promise<Admitted | undefined> {
  if (sender.id !== browser.runtime.id) return undefined;
  const ours = isOurs(sender);
  const page = v.safeParse(FromPage, message);
  if (page.success) {
    const host = hostOf(sender);
    // The practice pages are ours, and speak as a page does.
    return sender.tab?.id !== undefined && (ours || (host !== undefined && (await fits(page.output, host))))
      ? { by: 'page', message: page.output, tab: sender.tab }
      : undefined;
  }
  const view = ours ? v.safeParse(FromView, message) : undefined;
  return view?.success ? { by: 'view', message: view.output } : undefined;
}
