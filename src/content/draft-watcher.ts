/** Watches the boxes in which the person writes, and has the worker check their text. */
import { findComposer, findComposerRule, listComposers, readComposerText } from '../exposure/composer.ts';
import { sendToWorker } from '../messaging/content-client.ts';
import { createWatchedDraft, isWorthStopping, resetDraft, type WatchedDraft } from './draft.ts';
import { isolatedWorld } from './isolated-world-state.ts';

/** Reading a long text from the page costs the page time. */
const LONG_TEXT = 2_000; // characters
const TYPING_PAUSE = { short: 150, long: 400 }; // ms
/** Someone who does not pause is checked after this time. */
const MAX_DELAY = { short: 1_000, long: 2_500 }; // ms
/** Pages empty their box some time after a send, and text fields report nothing then. */
const CHECKS_AFTER_SEND = [300, 1_000, 3_000]; // ms
const MAX_TEXT = 100_000; // characters
const MAX_AUDIENCE = 200; // characters
const PHOTO_SEARCH_DEPTH = 6;

const drafts = new Map<HTMLElement, WatchedDraft>();
let watching: AbortController | undefined;
let checks = 0;
let onChange: () => void = () => undefined;

export function onDraftsChanged(listener: () => void): void {
  onChange = listener;
}

export function listDrafts(): WatchedDraft[] {
  for (const box of drafts.keys()) if (!box.isConnected) drafts.delete(box);
  return [...drafts.values()];
}

export const listWatchedBoxes = (): HTMLElement[] => listDrafts().map(draft => draft.box);

/** Lists the drafts whose send is to be stopped, of those that are being sent. */
export function listDraftsToStop(sentBoxes: HTMLElement[]): WatchedDraft[] {
  const sent = sentBoxes.map(box => drafts.get(box)).filter(draft => !!draft);
  for (const draft of sent) for (const ms of CHECKS_AFTER_SEND) window.setTimeout(() => void checkDraft(draft), ms);
  return sent.filter(draft => !draft.sendStopped && isWorthStopping(draft));
}

/** Finds a photo that is attached but not sent yet: pages keep it in memory. */
function hasAttachedPhoto(box: HTMLElement): boolean {
  let ancestor: Element | null = box;
  for (let depth = 0; ancestor && depth < PHOTO_SEARCH_DEPTH; depth++, ancestor = ancestor.parentElement)
    if (ancestor.querySelector('img[src^="blob:"], video[src^="blob:"]')) return true;
  return false;
}

async function checkDraft(draft: WatchedDraft): Promise<void> {
  const { outline, where } = isolatedWorld;
  const session = watching;
  if (!outline || !where || !session || !draft.box.isConnected) return;
  const text = readComposerText(draft.box);
  if (!text.trim() && draft.checkedText) resetDraft(draft);
  const checkNumber = ++checks;
  const audience = findComposer(outline, draft.box)?.audience;
  const warning = await sendToWorker({
    type: 'page/checkDraft',
    platform: where.platform,
    text: text.slice(0, MAX_TEXT),
    ...(audience ? { audience: audience.slice(0, MAX_AUDIENCE) } : {}),
    ...(findComposerRule(outline, draft.box)?.chat ? { chat: true } : {}),
    ...(hasAttachedPhoto(draft.box) ? { photo: true } : {}),
  });
  const overtaken = checkNumber < draft.checkNumber;
  if (warning === undefined || overtaken || session.signal.aborted) return;
  draft.checkNumber = checkNumber;
  draft.checkedText = text;
  draft.warning = warning ?? undefined;
  draft.undoable.clear();
  onChange();
}

interface CheckSchedule {
  checkNow(): Promise<void>;
  /** Checks once the person pauses, or after `MAX_DELAY`. */
  checkSoon(): void;
}

/** @param isPaused while it returns true, `checkSoon` does nothing */
function scheduleChecks(draft: WatchedDraft, isPaused: () => boolean): CheckSchedule {
  let timer = 0;
  let waitingSince = 0;
  let checking = false;
  async function checkNow(): Promise<void> {
    clearTimeout(timer);
    timer = waitingSince = 0;
    if (checking) return checkSoon();
    checking = true;
    await checkDraft(draft).finally(() => {
      checking = false;
    });
  }
  function checkSoon(): void {
    if (isPaused()) return;
    clearTimeout(timer);
    const now = Date.now();
    const length = draft.checkedText.length > LONG_TEXT ? 'long' : 'short';
    waitingSince ||= now;
    const overdue = now - waitingSince > MAX_DELAY[length] && !checking;
    timer = window.setTimeout(() => void checkNow(), overdue ? 0 : TYPING_PAUSE[length]);
  }
  return { checkNow, checkSoon };
}

export function watchDraft(box: HTMLElement): void {
  if (!watching || drafts.has(box)) return;
  const { signal } = watching;
  const draft = createWatchedDraft(box);
  drafts.set(box, draft);
  let composing = false; // with an input method
  const { checkNow, checkSoon } = scheduleChecks(draft, () => composing);
  const listeners: Record<string, () => void> = {
    compositionstart() {
      composing = true;
    },
    compositionend() {
      composing = false;
      checkSoon();
    },
    input: checkSoon,
    focus: checkSoon,
    paste: () => window.setTimeout(() => void checkNow(), 0),
  };
  for (const [type, listener] of Object.entries(listeners))
    box.addEventListener(type, listener, { passive: true, signal });
  // Restored drafts, and editors that write for themselves, fire no input event.
  const mutations = new MutationObserver(checkSoon);
  if (box.isContentEditable) mutations.observe(box, { childList: true, characterData: true, subtree: true });
  const resizes = new ResizeObserver(() => onChange());
  resizes.observe(box);
  signal.addEventListener('abort', () => {
    mutations.disconnect();
    resizes.disconnect();
  });
  void checkNow();
}

/** On the way to the send button, this is the last moment to check. */
export function recheckChangedDrafts(): void {
  for (const draft of listDrafts()) if (readComposerText(draft.box) !== draft.checkedText) void checkDraft(draft);
}

/** Back in this tab, the person may have unlocked the vault, and with it their never-post list. */
function recheckUnwatchedDrafts(): void {
  if (document.hidden) return;
  for (const draft of listDrafts()) if (draft.warning?.own) void checkDraft(draft);
}

/** Watches every composer, since some hold a text from before. */
export function startWatchingDrafts(): void {
  if (watching) return;
  watching = new AbortController();
  document.addEventListener('visibilitychange', recheckUnwatchedDrafts, { signal: watching.signal });
  if (isolatedWorld.outline) for (const box of listComposers(isolatedWorld.outline, document)) watchDraft(box);
}

export function stopWatchingDrafts(): void {
  watching?.abort();
  watching = undefined;
  drafts.clear();
  onChange();
}

/** Drops the warnings when the person goes to another page, and checks what still stands in a box there. */
export function restartWarnings(): void {
  for (const draft of listDrafts()) {
    Object.assign(draft, { warning: undefined, checkedText: '' });
    void checkDraft(draft);
  }
}
