/** What the worker does for the built-in practice network: its addresses, what is remembered while practising, and how all of it goes. */
import browser from 'webextension-polyfill';
import type { Finding } from '../privacy-checks/schema.ts';
import type { Memory } from '../privacy-checks/history-entry.ts';
import type { Place } from '../platforms/match-url.ts';
import { isPracticeUrl } from './address.ts';
import { forgetCapture } from '../incidents/capture/recent-tabs.ts';
import { forgetTab } from '../background/tab-state.ts';
import type { IgnoredMatch as NeverPiece } from '../exposure/schema.ts';
import { PRACTICE_PREFIX, clearPractice } from '../vault/practice-store.ts';
import { PRACTICE_ROUND_KEY } from '../vault/practice-mode.ts';

/** The address to judge by, and how to open another one beside it; undefined where the tab shows something else. The practice pages have addresses of their own, behind the # of one extension page. */
export function getTabAddress(tabUrl: string | undefined): Place | undefined {
  if (!tabUrl || !URL.canParse(tabUrl)) return undefined;
  const url = new URL(tabUrl);
  if (isPracticeUrl(tabUrl))
    return {
      url: new URL(url.hash.slice(1) || '/', 'https://harbour.invalid'),
      open: path => {
        const next = new URL(tabUrl);
        next.hash = path;
        return next.href;
      },
    };
  return /^https?:$/.test(url.protocol) ? { url, open: path => new URL(path, url.origin).href } : undefined;
}

/** In memory, beside the practice vault, and thrown away with it. */
interface Noted {
  seen: Memory;
  chosen: string[];
  closed: string[];
  never: NeverPiece[];
}
type Name = keyof Noted;
const NOTHING: Noted = { seen: {}, chosen: [], closed: [], never: [] };
const keyOf = (name: Name): string => `${PRACTICE_PREFIX}${name}`;

export async function readPracticeState<N extends Name>(name: N): Promise<Noted[N]> {
  return ((await browser.storage.session.get(keyOf(name)))[keyOf(name)] as Noted[N] | undefined) ?? NOTHING[name];
}

export const writePracticeState = <N extends Name>(name: N, value: Noted[N]): Promise<void> =>
  browser.storage.session.set({ [keyOf(name)]: value });

/** What was surely read on a page of its settings. */
export async function savePracticeFindings(findings: readonly Finding[], now: number): Promise<void> {
  const sure = findings.filter(f => f.state !== 'unread' && !f.pending);
  if (sure.length)
    await writePracticeState('seen', {
      ...(await readPracticeState('seen')),
      ...Object.fromEntries(sure.map(f => [f.id, { state: f.state, at: now }])),
    });
}

export async function resetPractice(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({}))
    if (id !== undefined && isPracticeUrl(url)) await Promise.all([forgetTab(id), forgetCapture(id)]);
  await clearPractice();
  await browser.storage.session.set({ [PRACTICE_ROUND_KEY]: crypto.randomUUID() });
}

/** A practice page was closed or left: with the last one goes what was practised. */
export async function resetAfterLastPage(closed?: number): Promise<void> {
  if ((await browser.tabs.query({})).some(tab => tab.id !== closed && isPracticeUrl(tab.url))) return;
  const left = Object.keys(await browser.storage.session.get(null)).some(key => key.startsWith(PRACTICE_PREFIX));
  if (left) await resetPractice();
}
