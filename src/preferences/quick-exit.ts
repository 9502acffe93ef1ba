/** Stores where Quick exit leads, and tells every open page of the extension when it happens. */
import * as v from 'valibot';
import { definePreference } from './define-preference.ts';

export const BLANK_PAGE = 'about:blank';
const MAX_URL_LENGTH = 300;

/** @returns the URL to open; undefined unless it is a plain https URL of a site */
export function parseQuickExitSite(typed: string): string | undefined {
  const text = typed.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]*\.[^/]*:\d/.test(text) ? text : `https://${text}`;
  if (!text || text.length > MAX_URL_LENGTH || /\s/.test(text) || !URL.canParse(whole)) return undefined;
  const { protocol, hostname, username, password, href } = new URL(whole);
  return protocol === 'https:' && !username && !password && /[^.]\.[^.]/.test(hostname) ? href : undefined;
}

/**
 * URL of a site, or an empty string for a blank page, as for anything that cannot be opened. In clear, because it is
 * needed while the vault is locked, and says nothing about the person.
 */
export const quickExitSite = definePreference({
  name: 'leaveTo',
  area: 'local',
  schema: v.pipe(
    v.string(),
    v.transform(text => parseQuickExitSite(text) ?? ''),
  ),
  fallback: '',
});

const CHANNEL = 'leave';

/** `cover`: hide everything. `go`: navigate to a blank page, so that a reopened tab is blank too. */
export type QuickExitStep = 'cover' | 'go';

/** Reaches every page of the extension in any window, including the one that calls. */
export function broadcastQuickExit(step: QuickExitStep): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(step);
  channel.close();
}

export function onQuickExit(listener: (step: QuickExitStep) => void): void {
  new BroadcastChannel(CHANNEL).onmessage = ({ data }: MessageEvent<QuickExitStep>) => listener(data);
}
