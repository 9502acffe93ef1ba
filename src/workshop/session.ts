/** State of a running workshop, shared by its windows in memory; it holds counts, never persons. */
import type { SessionPlan } from './session-plan.ts';
import { moveToBlock, addMinutes, pauseClock, runBlock, createClock, type SessionClock } from './clock.ts';
import type { Slide } from './slides.ts';

export type SessionSource = { agenda: string } | { plan: SessionPlan };

export interface WorkshopSession {
  source: SessionSource;
  /** Of the slides; the facilitator's view may have another. */
  language: string;
  /** Index of the slide in the deck. */
  at: number;
  black: boolean;
  /** An inject that covers the slide. */
  inject?: { block: number; index: number };
  /** Injects already shown, as `block/index`. */
  given: string[];
  /** Raised hands, by question and option. */
  hands: Record<string, number[]>;
  /** Questions whose result is on the slide. */
  open: string[];
  /** Number of people in the room. */
  room?: number;
  clock: SessionClock;
}

export const createSession = (source: SessionSource, language: string, blocks: number): WorkshopSession => ({
  source,
  language,
  at: 0,
  black: false,
  given: [],
  hands: {},
  open: [],
  clock: createClock(blocks),
});

type Deck = readonly Pick<Slide, 'block' | 'around'>[];

/** Also uncovers the slide, and moves a running clock to the block of the new slide. */
export function goToSlide(s: WorkshopSession, deck: Deck, at: number, now: number): WorkshopSession {
  const { inject: _, ...rest } = s;
  const to = Math.min(Math.max(0, at), Math.max(0, deck.length - 1));
  return { ...rest, at: to, black: false, clock: moveToBlock(s.clock, deck[to]?.block ?? 0, now) };
}
/** Only uncovers the slide where an inject or a black screen covers it. */
export const goForward = (s: WorkshopSession, deck: Deck, now: number): WorkshopSession =>
  s.inject || s.black ? uncoverSlide(s) : goToSlide(s, deck, s.at + 1, now);
export const goBack = (s: WorkshopSession, deck: Deck, now: number): WorkshopSession =>
  s.inject || s.black ? uncoverSlide(s) : goToSlide(s, deck, s.at - 1, now);
export const goToBlock = (s: WorkshopSession, deck: Deck, block: number, now: number): WorkshopSession =>
  goToSlide(
    s,
    deck,
    deck.findIndex(x => x.block === block && !x.around),
    now,
  );

export function uncoverSlide(s: WorkshopSession): WorkshopSession {
  const { inject: _, ...rest } = s;
  return { ...rest, black: false };
}
export const toggleBlack = (s: WorkshopSession): WorkshopSession => ({ ...s, black: !s.black });

export const showInject = (s: WorkshopSession, block: number, index: number): WorkshopSession => ({
  ...s,
  black: false,
  inject: { block, index },
  given: [...new Set([...s.given, `${block}/${index}`])],
});

export const startClock = (s: WorkshopSession, deck: Deck, now: number): WorkshopSession => ({
  ...s,
  clock: runBlock(s.clock, deck[s.at]?.block ?? 0, now),
});
export const stopClock = (s: WorkshopSession, now: number): WorkshopSession => ({
  ...s,
  clock: pauseClock(s.clock, now),
});
export const extendBlock = (s: WorkshopSession, block: number, minutes: number, planned: number): WorkshopSession => ({
  ...s,
  clock: addMinutes(s.clock, block, minutes, planned),
});

const MAX_COUNT = 9999;
/** @param count as typed; NaN counts as 0 */
export function setHandCount(
  s: WorkshopSession,
  key: string,
  option: number,
  count: number,
  options: number,
): WorkshopSession {
  const counts = Array.from({ length: options }, (_, i) => s.hands[key]?.[i] ?? 0);
  counts[option] = Math.min(MAX_COUNT, Math.max(0, Math.trunc(count) || 0));
  return { ...s, hands: { ...s.hands, [key]: counts } };
}
export const toggleResult = (s: WorkshopSession, key: string): WorkshopSession => ({
  ...s,
  open: s.open.includes(key) ? s.open.filter(k => k !== key) : [...s.open, key],
});
export function setRoomSize(s: WorkshopSession, count: number): WorkshopSession {
  const { room: _, ...rest } = s;
  return count > 0 ? { ...rest, room: Math.min(MAX_COUNT, Math.trunc(count)) } : rest;
}

/** Stays in the same block, at the same slide of it or its last: another language may split cards differently. */
export function switchSessionLanguage(s: WorkshopSession, language: string, from: Deck, to: Deck): WorkshopSession {
  const block = from[s.at]?.block ?? 0;
  const findFirst = (deck: Deck) => deck.findIndex(x => x.block === block);
  const length = to.filter(x => x.block === block).length;
  return { ...s, language, at: Math.max(0, findFirst(to)) + Math.min(s.at - findFirst(from), Math.max(0, length - 1)) };
}
