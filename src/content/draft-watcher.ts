/** What is being written on this page: each box with what its text gives away, as the worker last said. */
import { listComposers, findComposer, findComposerRule, readComposerText } from '../exposure/composer.ts';
import type { WarningLine, WarningWords } from '../messaging/overlay-view-models.ts';
import { send } from '../messaging/content-client.ts';
import { world } from './isolated-world-state.ts';

/** ms of not typing before a text is looked at, short and long; and how long someone types on before it is looked at all the same. */
const PAUSE = { short: 150, long: 400 };
const LONG = 2_000; // characters
const LATEST = { short: 1_000, long: 2_500 };
/** A page empties its box some time after a send, and a text field says nothing of it (ms). */
const AFTER_SEND = [300, 1_000, 3_000];
const MOST = 100_000; // characters that are judged

export interface Draft {
  box: HTMLElement;
  /** The text that `words` speak of. */
  text: string;
  words: WarningWords | undefined;
  /** The look that `words` came of. */
  answered: number;
  /** What the person has answered, by piece. */
  settled: Map<string, 'kept' | 'never'>;
  /** Answers that still show, to be taken back. */
  fresh: Set<string>;
  /** The person has heard that their own words are not watched. */
  heard: boolean;
  /** Its send was held once. */
  stopped: boolean;
}

/** Sent, or given up: what comes next is another text. */
const begin = (d: Draft): Draft =>
  Object.assign(d, { text: '', words: undefined, stopped: false, settled: new Map(), fresh: new Set() });

const drafts = new Map<HTMLElement, Draft>();
let looks = 0;
let changed: () => void = () => undefined;

export const allDrafts = (): Draft[] => {
  for (const box of drafts.keys()) if (!box.isConnected) drafts.delete(box);
  return [...drafts.values()];
};

export const boxes = (): HTMLElement[] => allDrafts().map(d => d.box);

/** What is left to say. */
export const openLines = (d: Draft): WarningLine[] => d.words?.lines.filter(l => !d.settled.has(l.key)) ?? [];

/** Lines of the opened warning: also what was just answered. */
export const shownLines = (d: Draft): WarningLine[] =>
  d.words?.lines.filter(l => !d.settled.has(l.key) || d.fresh.has(l.key)) ?? [];

export const speaks = (d: Draft): boolean =>
  openLines(d).length > 0 || d.fresh.size > 0 || (!!d.words?.own && !d.heard);

/** Is there something in it now, as last said, that is worth a stop? */
function dangerous(d: Draft): boolean {
  const now = readComposerText(d.box);
  const stands = (quotes: string[]) => now === d.text || quotes.every(q => now.includes(q));
  const open = openLines(d).filter(l => stands([l.quote]));
  return open.some(l => l.high) || (open.length > 0 && !!d.words?.together.some(t => t.high && stands(t.of)));
}

/** @returns those whose send is to be held */
export const toStop = (of: HTMLElement[]): Draft[] => {
  const sent = of.map(box => drafts.get(box)).filter(d => !!d);
  sent.forEach(d => AFTER_SEND.forEach(ms => window.setTimeout(() => void look(d), ms)));
  return sent.filter(d => !d.stopped && dangerous(d));
};

/** A picture that is shown but not yet sent: pages keep it in memory. */
function withPhoto(box: HTMLElement): boolean {
  let at: Element | null = box;
  for (let up = 0; at && up < 6; up++, at = at.parentElement)
    if (at.querySelector('img[src^="blob:"], video[src^="blob:"]')) return true;
  return false;
}

async function look(d: Draft): Promise<void> {
  const { outline, where } = world;
  if (!outline || !where || world.quiet || !d.box.isConnected) return; // switched off since, or gone
  const text = readComposerText(d.box);
  if (!text.trim() && d.text) begin(d);
  const asked = ++looks;
  const audience = findComposer(outline, d.box)?.audience;
  const words = await send<WarningWords | null>({
    type: 'page/text',
    platform: where.platform,
    text: text.slice(0, MOST),
    ...(audience ? { audience: audience.slice(0, 200) } : {}),
    ...(findComposerRule(outline, d.box)?.chat ? { chat: true } : {}),
    ...(withPhoto(d.box) ? { photo: true } : {}),
  });
  if (words === undefined || asked < d.answered) return; // no answer, or a later one was quicker
  // It may be a few letters old: what is then no longer there is not taken for there.
  d.answered = asked;
  d.text = text;
  d.words = words ?? undefined;
  d.fresh.clear();
  changed();
}

export function follow(box: HTMLElement): void {
  if (drafts.has(box)) return;
  const d: Draft = {
    box,
    text: '',
    words: undefined,
    answered: 0,
    settled: new Map(),
    fresh: new Set(),
    heard: false,
    stopped: false,
  };
  drafts.set(box, d);
  let timer = 0,
    since = 0,
    busy = false,
    composing = false;
  const now = async (): Promise<void> => {
    clearTimeout(timer);
    timer = since = 0;
    if (busy) return soon();
    busy = true;
    await look(d).finally(() => {
      busy = false;
    });
  };
  function soon(): void {
    if (composing) return;
    clearTimeout(timer);
    const at = Date.now();
    const size = d.text.length > LONG ? 'long' : 'short'; // reading a long text off the page costs the page
    since ||= at;
    timer = window.setTimeout(() => void now(), at - since > LATEST[size] && !busy ? 0 : PAUSE[size]);
  }
  box.addEventListener(
    'compositionstart',
    () => {
      composing = true;
    },
    { passive: true },
  );
  box.addEventListener(
    'compositionend',
    () => {
      composing = false;
      soon();
    },
    { passive: true },
  );
  box.addEventListener('input', soon, { passive: true });
  box.addEventListener('paste', () => window.setTimeout(() => void now(), 0), { passive: true });
  box.addEventListener('focus', soon, { passive: true });
  // Drafts that are restored, and editors that write for themselves, make no input.
  if (box.isContentEditable)
    new MutationObserver(soon).observe(box, { childList: true, characterData: true, subtree: true });
  new ResizeObserver(() => changed()).observe(box);
  void now();
}

/** Boxes with a text in them from before. */
export function followAll(): void {
  if (world.outline) listComposers(world.outline, document).forEach(follow);
}

/** On the way to the send button: the last moment to look. */
export function lookAgain(): void {
  for (const d of allDrafts()) if (readComposerText(d.box) !== d.text) void look(d);
}

/** Back in this tab: the vault may have been opened meanwhile. */
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) for (const d of allDrafts()) if (d.words?.own) void look(d);
});

export function forgetDrafts(): void {
  for (const d of drafts.values()) Object.assign(d, { words: undefined, text: '' });
}

export function onDrafts(heard: () => void): void {
  changed = heard;
}
