/** Reads what a page shows of an item, without making the save wait for a slow page. */
import type { ItemReading } from './schema.ts';
import type { MissingTextReason } from '../model.ts';
import { ITEM_KIND_BY_PAGE } from './incident-item.ts';

/** How long saving waits for the page. */
export const FIRST_WRITE_MS = 700;
/** How long the page is asked again, and the first pause, which doubles each time. */
const MAX_WAIT_MS = 25_000,
  RETRY_MS = 300;
/** How often a post without text is read again, since some pages draw the text later. */
const TEXT_TRIES = 3;

export interface PageReading {
  /** The most complete answer so far. */
  best: ItemReading | null;
  /** No further answer will come. */
  done: boolean;
  /** Never rejects. */
  finished: Promise<void>;
}

export interface PageSource {
  /** @returns null: the page is not of a known platform; undefined: it has no page script, or a wrong answer */
  read(pointed: boolean): Promise<ItemReading | null | undefined>;
  /** Injects the page script, if that is allowed. */
  injectReader(): Promise<boolean>;
  /** Whether the tab still shows the page. */
  isCurrent(): Promise<boolean>;
}

export const wait = (ms: number): Promise<undefined> =>
  new Promise(resolve => setTimeout(() => resolve(undefined), ms));

/** The page of a post counts as incomplete until the post is there. */
const isComplete = ({ where, post }: ItemReading, tries: number): boolean =>
  post ? !!post.text || !!post.alts.length || tries >= TEXT_TRIES : where?.kind !== 'post';

const isBetter = (before: ItemReading | null, now: ItemReading): boolean =>
  !before?.post || (!!now.post && !before.post.text);

/**
 * @param pointed reads the post that the person pointed at; only the first attempt can still know which one that was
 */
export function readPage(page: PageSource, pointed: boolean, maxWait = MAX_WAIT_MS): PageReading {
  const reading: PageReading = { best: null, done: false, finished: Promise.resolve() };
  const deadline = Date.now() + maxWait;
  const readUntilComplete = async (): Promise<void> => {
    for (let tries = 1, pause = RETRY_MS; ; tries++, pause *= 2) {
      const answer = await Promise.race([page.read(pointed && tries === 1), wait(deadline - Date.now())]);
      if (!(await page.isCurrent())) return;
      if (answer) {
        if (isBetter(reading.best, answer)) reading.best = answer;
        if (isComplete(answer, tries)) return;
      }
      // Without a page script, and where none may be injected, no answer will ever come.
      if (answer === undefined && tries === 1 && !(await page.injectReader())) return;
      if (Date.now() + pause >= deadline) return;
      await wait(pause);
    }
  };
  reading.finished = readUntilComplete()
    .catch(() => undefined)
    .then(() => {
      reading.done = true;
    });
  return reading;
}

/** @returns why the record has no text; undefined if it has, or needs none */
export function getMissingTextReason({ best, done }: PageReading): MissingTextReason | undefined {
  if (best?.post) return done || best.post.text ? undefined : 'pending';
  if (best && ITEM_KIND_BY_PAGE[best.where?.kind ?? ''] === 'profile') return undefined;
  if (!done) return 'pending';
  return best && best.where?.kind !== 'post' ? 'no-post' : 'silent';
}
