/** What a page says of the item. A slow page is not waited for: what is known is written at once, and the rest is added when it comes. */
import type { ItemReading } from './schema.ts';
import type { MissingTextReason } from '../model.ts';
import { ITEM_KIND_BY_PAGE } from './details.ts';

/** So long a record waits for the page before it is written. */
export const FIRST_WRITE_MS = 700; // ms
/** So long the page is asked, and how soon again: each time after twice as long. */
const MAX_WAIT_MS = 25_000,
  RETRY_MS = 300; // ms
/** Words that are drawn after their post: so often it is asked for them. */
const TEXT_TRIES = 3;

export interface PageReading {
  /** The fullest answer until now. */
  best: ItemReading | null;
  /** Nothing more will come. */
  done: boolean;
  /** Never fails. */
  finished: Promise<void>;
}

export interface PageSource {
  /** @returns null: the page is not of a known platform; undefined: it has no page script, or a wrong answer */
  read(pointed: boolean): Promise<ItemReading | null | undefined>;
  /** Puts our script there, where it may be. */
  injectReader(): Promise<boolean>;
  /** The tab shows the page that this is about. */
  isCurrent(): Promise<boolean>;
}

export const wait = (ms: number): Promise<undefined> => new Promise(done => setTimeout(() => done(undefined), ms));

/** A page that is about one post has it, sooner or later. */
const isComplete = ({ where, post }: ItemReading, tries: number): boolean =>
  post ? !!post.text || !!post.alts.length || tries >= TEXT_TRIES : where?.kind !== 'post';

const isBetter = (before: ItemReading | null, now: ItemReading): boolean =>
  !before || !before.post || (!!now.post && !before.post.text);

/** @param pointed of the post that the person pointed at: only the page of that moment knows which that was, so it is asked for once */
export function readPage(page: PageSource, pointed: boolean, last = MAX_WAIT_MS): PageReading {
  const reading: PageReading = { best: null, done: false, finished: Promise.resolve() };
  const until = Date.now() + last;
  const work = async (): Promise<void> => {
    for (let tries = 1, pause = RETRY_MS; ; tries++, pause *= 2) {
      const answer = await Promise.race([page.read(pointed && tries === 1), wait(until - Date.now())]);
      if (!(await page.isCurrent())) return;
      if (answer) {
        if (isBetter(reading.best, answer)) reading.best = answer;
        if (isComplete(answer, tries)) return;
      }
      // Without a page script, and where none may be injected, no answer will ever come.
      if (answer === undefined && tries === 1 && !(await page.injectReader())) return;
      if (Date.now() + pause >= until) return;
      await wait(pause);
    }
  };
  reading.finished = work()
    .catch(() => undefined)
    .then(() => {
      reading.done = true;
    });
  return reading;
}

/** Why the words of the page are not in the record, where they are not. */
export function getMissingTextReason({ best, done: over }: PageReading): MissingTextReason | undefined {
  if (best?.post) return over || best.post.text ? undefined : 'pending';
  if (best && ITEM_KIND_BY_PAGE[best.where?.kind ?? ''] === 'profile') return undefined;
  return !over ? 'pending' : best && best.where?.kind !== 'post' ? 'no-post' : 'silent';
}
