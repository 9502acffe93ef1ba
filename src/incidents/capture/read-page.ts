/** What a page says of the item. A slow page is not waited for: what is known is written at once, and the rest is added when it comes. */
import * as v from 'valibot';
import { Seen } from '../../messaging/contract.ts';
import type { NotRead } from '../model.ts';
import { KEPT_KINDS } from './details.ts';

/** So long a record waits for the page before it is written. */
export const FIRST = 700; // ms
/** So long the page is asked, and how soon again: each time after twice as long. */
const LAST = 25_000,
  AGAIN = 300; // ms
/** Words that are drawn after their post: so often it is asked for them. */
const WORDS = 3;

export interface Reading {
  /** The fullest answer until now. */
  best: Seen | null;
  /** Nothing more will come. */
  over: boolean;
  /** Never fails. */
  end: Promise<void>;
}

export interface Page {
  /** @returns undefined: no script of ours is there */
  see(pointed: boolean): Promise<unknown>;
  /** Puts our script there, where it may be. */
  wake(): Promise<boolean>;
  /** The tab shows the page that this is about. */
  there(): Promise<boolean>;
}

export const wait = (ms: number): Promise<undefined> => new Promise(done => setTimeout(() => done(undefined), ms));

/** A page that is about one post has it, sooner or later. */
const whole = ({ where, post }: Seen, tries: number): boolean =>
  post ? !!post.text || !!post.alts.length || tries >= WORDS : where?.kind !== 'post';

const better = (before: Seen | null, now: Seen): boolean =>
  !before || !before.post || (!!now.post && !before.post.text);

/** @param pointed of the post that the person pointed at: only the page of that moment knows which that was, so it is asked for once */
export function readPage(page: Page, pointed: boolean, last = LAST): Reading {
  const reading: Reading = { best: null, over: false, end: Promise.resolve() };
  const until = Date.now() + last;
  const work = async (): Promise<void> => {
    for (let tries = 1, pause = AGAIN; ; tries++, pause *= 2) {
      const answer = v.safeParse(
        v.nullable(Seen),
        await Promise.race([page.see(pointed && tries === 1), wait(until - Date.now())]),
      );
      if (!(await page.there())) return;
      if (answer.success && answer.output) {
        if (better(reading.best, answer.output)) reading.best = answer.output;
        if (whole(answer.output, tries)) return;
      }
      // No script of ours, and none may be put there: nobody will ever answer.
      if (answer.issues && tries === 1 && !(await page.wake())) return;
      if (Date.now() + pause >= until) return;
      await wait(pause);
    }
  };
  reading.end = work()
    .catch(() => undefined)
    .then(() => {
      reading.over = true;
    });
  return reading;
}

/** Why the words of the page are not in the record, where they are not. */
export function notRead({ best, over }: Reading): NotRead | undefined {
  if (best?.post) return over || best.post.text ? undefined : 'pending';
  if (best && KEPT_KINDS[best.where?.kind ?? ''] === 'profile') return undefined;
  return !over ? 'pending' : best && best.where?.kind !== 'post' ? 'no-post' : 'silent';
}
