/** Shows one scene in one tab and knows how it looks while nobody attacks. */
import type { BrowserName, BrowserSession } from '../../../../helpers/browser/browser-session.ts';
import type { Tab } from '../../../../helpers/browser/page-actions.ts';
import type { RequestOf, WorkerMessage } from '../../../../../src/messaging/contract.ts';
import { centre, type Clues } from '../model.ts';
import type { Scene } from '../scenes.ts';
import { readPage } from './read-page.ts';
import { observe, type Observer } from './observer.ts';
import { comparePngs } from './pixels.ts';
import { until } from './until.ts';
import { openWindow } from './windows.ts';
import { type Drawn, readDrawn, readStyleNames, readTexts } from './read-overlay.ts';

/** Longer than any wait of ours before a press counts. */
export const GRACE = 650; // ms
/** Our overlay may need a moment to show itself again. */
const RESTORED = 400; // ms
/** The page's own text must not begin like a word of ours. */
const SHORTEST = 4; // characters
/** A larger share of pixels is not as drawn. The focus ring of a button, which a page can take away, is less. */
const MAX_DIFFERENCE = 0.025;

export interface AttackSession extends BrowserSession {
  /** The path of a photo with metadata. */
  photo: string;
  photoSize: number;
}

let stages = 0;

export class Stage {
  private constructor(
    readonly browser: BrowserName,
    readonly session: AttackSession,
    readonly tab: Tab,
    readonly observer: Observer,
    readonly scene: Scene,
  ) {
    const url = new URL(scene.url);
    url.searchParams.set('stage', String(++stages));
    this.url = url.href;
    session.server.serve(this.url, { body: scene.html });
  }

  /** No other tab has it. */
  readonly url: string;

  /** How it looks while nobody attacks. */
  shown!: { drawn: Drawn; picture: Buffer; consequences: string };
  clues!: Clues;
  /** When the scene was certainly not there yet. */
  absentAt = 0;
  /** The last picture that was compared. */
  seen: Buffer | undefined;

  static async open(browser: BrowserName, session: AttackSession, scene: Scene): Promise<Stage> {
    const tab = await openWindow(browser, session.tab);
    const stage = new Stage(browser, session, tab, await observe(browser, tab), scene);
    await stage.reopen();
    return stage;
  }

  async end(): Promise<void> {
    await this.observer.end();
    await this.tab.close();
  }

  /** Sends a message as the worker does. */
  async tell<T>(message: RequestOf<WorkerMessage>): Promise<T> {
    return this.session.helper().evaluate(
      async ([url, sent]) => {
        const [tab] = (await chrome.tabs.query({})).filter(one => one.url === url);
        return chrome.tabs.sendMessage(tab!.id!, sent, { frameId: 0 }) as Promise<T>;
      },
      [this.tab.url(), message] as const,
    );
  }

  /** Loads the page again and shows the scene. */
  async reopen(): Promise<void> {
    await this.prepare();
    await this.scene.trigger(this);
    await this.remember();
  }

  isTipClosed(): Promise<boolean> {
    return this.session.helper().evaluate(async key => {
      const { closedNotes = [] } = (await chrome.storage.local.get('closedNotes')) as { closedNotes?: string[] };
      return closedNotes.includes(key);
    }, this.scene.tip);
  }

  /** Goes as far as the moment before the scene appears. */
  async prepare(): Promise<void> {
    await this.session.helper().evaluate(async key => {
      const { closedNotes = [] } = (await chrome.storage.local.get('closedNotes')) as { closedNotes?: string[] };
      if (closedNotes.includes(key))
        await chrome.storage.local.set({ closedNotes: closedNotes.filter(closed => closed !== key) });
    }, this.scene.tip);
    await this.scene.prepare(this);
  }

  private async remember(): Promise<void> {
    const drawn = await this.settled();
    this.shown = {
      drawn,
      picture: await this.observer.screenshot(drawn.card),
      consequences: await this.consequences(),
    };
    const [texts, names] = [
      await this.observer.inspect(readTexts, null),
      await this.observer.inspect(readStyleNames, null),
    ];
    const known = await this.tab.evaluate(readPage, null);
    const all = (texts ?? []).flatMap(text => text.match(/[\p{L}\p{M}\p{N}@.+-]{4,}/gu) ?? []);
    const words = [...new Set(all)].filter(word => !known.includes(word.toLowerCase().slice(0, SHORTEST)));
    this.clues = {
      scene: this.scene.name,
      words,
      ...(names ?? { properties: [], fonts: [] }),
      card: drawn.card,
      control: drawn.control,
    };
  }

  /** Waits until the scene is shown and does not move. */
  async settled(): Promise<Drawn> {
    let last = '';
    return until(`${this.scene.name} is shown and still`, async () => {
      const now = await this.read();
      const place = JSON.stringify(now);
      if (now && place === last && now.isReachable) return now;
      last = place;
      return undefined;
    });
  }

  async read(css = this.scene.control): Promise<Drawn | null | undefined> {
    const began = Date.now();
    const drawn = await this.observer.inspect(readDrawn, [
      css === this.scene.control ? this.scene.card : css,
      css,
    ] as const);
    if (!drawn && css === this.scene.control) this.absentAt = began;
    return drawn;
  }

  /** Takes the look that it has now as the one that it was drawn with. */
  async rememberLook(): Promise<void> {
    const { card } = await this.settled();
    this.shown.picture = await this.observer.screenshot(card);
  }

  /** Whether all of the card looks as it was drawn, wherever it is. */
  async looksAsDrawn(now: Drawn): Promise<boolean> {
    if (now.card.width < 1 || now.card.height < 1) return false;
    this.seen = await this.observer.screenshot(now.card);
    return comparePngs(this.shown.picture, this.seen) <= MAX_DIFFERENCE;
  }

  /** Whether the scene is where it was before an attack and says the same, now or soon. */
  isInPlace(alsoIf: (now: Drawn) => boolean | Promise<boolean> = () => true): Promise<boolean> {
    const { drawn, consequences } = this.shown;
    const isSame = async () => {
      const now = await this.read();
      return (
        now?.signature === drawn.signature &&
        now.texts === drawn.texts &&
        JSON.stringify(now.card) === JSON.stringify(drawn.card) &&
        (await this.consequences()) === consequences &&
        alsoIf(now)
      );
    };
    return until('the scene as it was', isSame, RESTORED).catch(() => false);
  }

  /** The same, and it looks the same: also without the word that a press did not count. */
  isAsShown(): Promise<boolean> {
    return this.isInPlace(now => this.looksAsDrawn(now));
  }

  /** What stays behind after a press: files that the page was given, and tips that were closed for good. */
  async consequences(): Promise<string> {
    const files = await this.tab.evaluate(() => window.attack?.files, null).catch(() => 'gone');
    const isClosed = await this.session.helper().evaluate(async key => {
      const { closedNotes = [] } = (await chrome.storage.local.get('closedNotes')) as { closedNotes?: string[] };
      return closedNotes.includes(key);
    }, this.scene.tip);
    return JSON.stringify([files, isClosed ? 'closed for good' : '']);
  }

  /** Presses as an honest person does: again, if the press came too early to count. */
  async press(css: string): Promise<void> {
    const before = (await until(css, () => this.read(css))).signature;
    for (let tries = 0; tries < 8; tries++) {
      const now = await until(`${css} can be pressed`, async () => {
        const read = await this.read(css);
        return !read || read.signature !== before || read.isReachable ? (read ?? ('gone' as const)) : undefined;
      });
      if (now === 'gone' || now.signature !== before) return;
      this.absentAt = Date.now();
      await this.tab.mouse.click(...centre(now.control));
      const changed = () => this.read(css).then(read => read?.signature !== before);
      if (await until(css, changed, 300).catch(() => false)) return;
    }
    throw new Error(`no press on ${css} counted`);
  }
}
