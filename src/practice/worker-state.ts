/** What the worker does for the built-in practice network: its addresses, what is remembered while practising, and how all of it goes. */
import browser from 'webextension-polyfill';
import type { Finding } from '../privacy-checks/schema.ts';
import type { StoredResults } from '../privacy-checks/history-entry.ts';
import type { Place } from '../platforms/match-url.ts';
import { isPracticeUrl } from './practice-url.ts';
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
  seen: StoredResults;
  chosen: string[];
}
type Name = keyof Noted;
const NOTHING: Noted = { seen: {}, chosen: [] };
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

/** Throws away what was practised; open practice views start again when the key changes. */
export async function startPracticeRound(): Promise<void> {
  await clearPractice();
  await browser.storage.session.set({ [PRACTICE_ROUND_KEY]: crypto.randomUUID() });
}
