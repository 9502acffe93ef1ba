/** A session that runs: what all its windows share. It holds counts and never a person; it is in memory until it ends. */
import type { Plan } from './compose.ts';
import { into, moreTime, paused, runIn, still, type Clock } from './clock.ts';
import type { Slide } from './slides.ts';

export type Source = { agenda: string } | { plan: Plan };

export interface Session {
  source: Source;
  /** Of the slides; the facilitator may read another. */
  language: string;
  /** Which slide of the deck. */
  at: number;
  black: boolean;
  /** An inject that covers the slide. */
  inject?: { block: number; index: number };
  /** Injects that were shown: `block/index`. */
  given: string[];
  /** Hands, by question and option. */
  hands: Record<string, number[]>;
  /** Questions whose hands are on the slide. */
  open: string[];
  /** People in the room. */
  room?: number;
  clock: Clock;
}

export const begin = (source: Source, language: string, blocks: number): Session => ({
  source,
  language,
  at: 0,
  black: false,
  given: [],
  hands: {},
  open: [],
  clock: still(blocks),
});

type Deck = readonly Pick<Slide, 'block' | 'around'>[];

/** To a slide: what covered the last one goes, and the time runs on in the block that the slide belongs to. */
export function goTo(s: Session, deck: Deck, at: number, now: number): Session {
  const { inject: _, ...rest } = s;
  const to = Math.min(Math.max(0, at), Math.max(0, deck.length - 1));
  return { ...rest, at: to, black: false, clock: into(s.clock, deck[to]?.block ?? 0, now) };
}
/** An inject is put away first; the next press moves on. */
export const forward = (s: Session, deck: Deck, now: number): Session =>
  s.inject || s.black ? uncovered(s) : goTo(s, deck, s.at + 1, now);
export const back = (s: Session, deck: Deck, now: number): Session =>
  s.inject || s.black ? uncovered(s) : goTo(s, deck, s.at - 1, now);
export const toBlock = (s: Session, deck: Deck, block: number, now: number): Session =>
  goTo(
    s,
    deck,
    deck.findIndex(x => x.block === block && !x.around),
    now,
  );

export function uncovered(s: Session): Session {
  const { inject: _, ...rest } = s;
  return { ...rest, black: false };
}
export const darkened = (s: Session): Session => ({ ...s, black: !s.black });

export const give = (s: Session, block: number, index: number): Session => ({
  ...s,
  black: false,
  inject: { block, index },
  given: [...new Set([...s.given, `${block}/${index}`])],
});

export const started = (s: Session, deck: Deck, now: number): Session => ({
  ...s,
  clock: runIn(s.clock, deck[s.at]?.block ?? 0, now),
});
export const held = (s: Session, now: number): Session => ({ ...s, clock: paused(s.clock, now) });
export const lengthened = (s: Session, block: number, minutes: number, planned: number): Session => ({
  ...s,
  clock: moreTime(s.clock, block, minutes, planned),
});

const MOST = 9999;
/** @param count what was typed; nothing counts as none */
export function counted(s: Session, key: string, option: number, count: number, options: number): Session {
  const now = Array.from({ length: options }, (_, i) => s.hands[key]?.[i] ?? 0);
  now[option] = Math.min(MOST, Math.max(0, Math.trunc(count) || 0));
  return { ...s, hands: { ...s.hands, [key]: now } };
}
export const opened = (s: Session, key: string): Session => ({
  ...s,
  open: s.open.includes(key) ? s.open.filter(k => k !== key) : [...s.open, key],
});
export function roomOf(s: Session, count: number): Session {
  const { room: _, ...rest } = s;
  return count > 0 ? { ...rest, room: Math.min(MOST, Math.trunc(count)) } : rest;
}

/** In another language a card may have more slides or fewer: the same block, as far into it as there are slides. */
export function spoken(s: Session, language: string, from: Deck, to: Deck): Session {
  const block = from[s.at]?.block ?? 0;
  const first = (deck: Deck) => deck.findIndex(x => x.block === block);
  const many = to.filter(x => x.block === block).length;
  return { ...s, language, at: Math.max(0, first(to)) + Math.min(s.at - first(from), Math.max(0, many - 1)) };
}
