/** "Leave now": where it lands, and how every view of ours hears of it at once. */
import { chosen, keepChosen } from './stored-choice.ts';
import { isPrivateContext } from './storage-context.ts';

export const BLANK_PAGE = 'about:blank';

/** Key of the choice. A site that tells nothing about the person, so it may stand on disk: it is needed while the vault is locked. */
export const LEAVE_TO = 'leaveTo';
const MAX_URL_LENGTH = 300;

/** @returns the address to open; undefined where it is not a plain https address of a site */
export function parseQuickExitSite(typed: string): string | undefined {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*\.[^/]*:\d/.test(text) ? text : `https://${text}`;
  if (!text || text.length > MAX_URL_LENGTH || /\s/.test(text) || !URL.canParse(whole)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(whole);
  return protocol === 'https:' && !username && !password && /[^.]\.[^.]/.test(hostname) ? href : undefined;
}

/** A choice of this session over one on disk; `undefined`: a blank page. Whatever goes wrong, it is a blank page. */
export async function leaveTo(): Promise<string | undefined> {
  const kept = await chosen(LEAVE_TO);
  return typeof kept === 'string' ? parseQuickExitSite(kept) : undefined;
}

/** Chosen in a private window, it holds until the browser closes. @param site as `siteFrom` gives it */
export const setLeaveTo = (site: string | undefined): Promise<void> =>
  keepChosen(LEAVE_TO, site ?? (isPrivateContext() ? '' : undefined)); // there a blank page is a choice, too, over the one on disk

const CHANNEL = 'leave';

/** `cover`: paint nothing any more. `go`: turn blank, so that a tab that is opened again is blank too. */
export type QuickExitStep = 'cover' | 'go';

/** To every view of ours in any window, the one that asked too. */
export function broadcastQuickExit(what: QuickExitStep): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(what);
  channel.close();
}

export function onQuickExit(told: (what: QuickExitStep) => void): void {
  new BroadcastChannel(CHANNEL).onmessage = ({ data }: MessageEvent<QuickExitStep>) => told(data);
}
