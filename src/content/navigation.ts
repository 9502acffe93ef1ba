/**
 * Where the person is, and which parts that calls for. On a timeline it does nothing but listen. Nothing here touches the page.
 */
import { findComposer } from '../exposure/composer.ts';
import type { ToPage } from '../messaging/contract.ts';
import type { PlatformOutline, PageLocation } from '../platforms/page-location.ts';
import { whereIs } from '../platforms/match-page.ts';
import { answerAsked } from '../messaging/on-extension-message.ts';
import { send } from '../messaging/content-client.ts';
import { address, world, type Marks, type Reader } from './isolated-world-state.ts';

/** A single-page site draws late: look again a few times, then rest until the address changes. */
const LOOK_AGAIN = [250, 750, 1500, 3000]; // ms
const MOVED_POLL = 1000; // ms, only where the Navigation API is missing

export type PartName = 'reader' | 'marks' | 'photo';

let inject: (part: PartName) => Promise<unknown> = async () => undefined;
let marksOn = false;
let timers: number[] = [];
let href = '';
let listening = false;

async function reader(): Promise<Reader | undefined> {
  if (!world.reader) await inject('reader');
  return world.reader;
}

async function marks(): Promise<Marks | undefined> {
  if (!marksOn) return undefined;
  await reader();
  if (!world.marks) await inject('marks');
  return world.marks;
}

function look(): void {
  if (!world.outline) return;
  const url = address();
  const here: PageLocation = whereIs(world.outline, url, document);
  const moved = href !== url.href;
  if (!moved && JSON.stringify(world.where) === JSON.stringify(here)) return;
  href = url.href;
  world.where = here;
  void send({ type: 'page/here', where: here });
  if (moved) {
    world.reader?.stop();
    world.marks?.off();
  }
  if (here.kind.startsWith('settings:') || here.kind === 'own-profile')
    void reader().then(r => {
      if (world.where === here) r?.start(here);
    });
}

export function settle(): void {
  timers.forEach(clearTimeout);
  look();
  timers = LOOK_AGAIN.map(ms => window.setTimeout(look, ms));
}

function followNavigation(): void {
  const { navigation } = window as unknown as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', settle);
  else
    window.setInterval(() => {
      if (address().href !== href) settle();
    }, MOVED_POLL);
}

/** Composers and posts call for the marks when the person first comes near them. A script of the page does not: it could time us. */
function near(el: EventTarget | null | undefined, by: string): void {
  const { outline, where } = world;
  if (!outline || !where || !marksOn || !(el instanceof Element)) return;
  // A draft from before may be sent without a touch of its box.
  if (by !== 'input' && outline.compose.some(c => c.submit && el.closest(c.submit))) {
    void marks();
    return;
  }
  if (by !== 'pointerover') {
    const box = findComposer(outline, el);
    if (box) {
      void marks().then(m => m?.composer(box.el));
      return;
    }
  }
  if (by === 'input') return;
  const post = outline.post && el.closest(outline.post.container);
  if (post) {
    void marks().then(m => m?.entry(post));
    return;
  }
  if (where.kind !== 'profile') return;
  const field = outline.profile.map(f => el.closest(f.css)).find(Boolean);
  if (field) void marks().then(m => m?.entry(field));
}

function listen(): void {
  if (listening) return;
  listening = true;
  for (const type of ['focusin', 'input', 'pointerover'] as const)
    document.addEventListener(
      type,
      e => {
        if (e.isTrusted) near(e.composedPath()[0], type);
      },
      { capture: true, passive: true },
    );
  followNavigation();
}

export function begin(outline: PlatformOutline, showMarks: boolean, injector: typeof inject): void {
  world.outline = outline;
  delete world.quiet;
  marksOn = showMarks;
  const asked = new Map<PartName, Promise<unknown>>();
  inject = part => {
    // One that did not come is asked for again the next time.
    if (!asked.has(part))
      asked.set(
        part,
        injector(part).then(came => {
          if (!came) asked.delete(part);
          return came;
        }),
      );
    return asked.get(part)!;
  };
  world.marksOn = () => marksOn && !!world.outline;
  world.call = part => (part === 'marks' ? marks() : inject(part));
  world.showNote = note => {
    if (note || world.marks) void marks().then(m => m?.note(note));
  };
  listen();
  settle();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', settle, { once: true });
  near(document.activeElement, 'focusin'); // the person may have been quicker than we
}

/** Knows, reads and shows nothing any more, until `begin`. */
function rest(): void {
  timers.forEach(clearTimeout);
  world.reader?.stop();
  world.marks?.off();
  delete world.outline;
  delete world.where;
  href = '';
}

/**
 * What the worker asks of this page.
 * @param start asks the worker for this page's rules and begins, or does not
 */
export function answerWorker(start: () => Promise<void>): void {
  let started = start();
  // Heard from the start: a menu may be opened while the page still loads.
  document.addEventListener(
    'contextmenu',
    e => {
      if (!e.isTrusted) return;
      const el = e.composedPath()[0];
      world.pointed = el instanceof Element ? el : undefined;
    },
    { capture: true, passive: true },
  );
  const answer = async (message: ToPage): Promise<unknown> => {
    const { pointed } = world; // at this moment, however late the answer
    await started;
    switch (message.type) {
      case 'look': {
        if (!world.outline) await (started = start()); // not known yet: the page may have been drawn since
        look();
        const seen = world.outline ? await (await reader())?.look() : undefined;
        return {
          where: world.where ?? null,
          findings: [],
          fields: [],
          composers: [],
          post: null,
          ...seen,
          url: address().href,
          title: document.title,
        };
      }
      case 'see': {
        if (!world.outline) await (started = start());
        look();
        const part = world.outline && (await reader());
        return part && world.where ? part.see(message.pointed && pointed?.isConnected ? pointed : undefined) : null;
      }
      case 'note':
        return (await marks())?.note(message.note);
      case 'spotlight': {
        const before = marksOn;
        marksOn = true; // asked for by a press, so shown even where marks are off
        const shown = (await marks())?.coach(message.coach);
        marksOn = before;
        return shown;
      }
      case 'card': {
        const before = marksOn;
        marksOn = true; // asked for by a press, as above
        world.pointed = message.pointed ? pointed : undefined;
        const shown = (await marks())?.card(message.words) ?? false;
        marksOn = before;
        return shown;
      }
      case 'again':
        if (world.outline && world.outline.id !== message.platform) return undefined;
        rest();
        return (started = start());
      case 'marks-off':
        marksOn = false;
        world.quiet = true;
        return world.marks?.off();
      case 'choose':
        return (await marks())?.choose(message.words) ?? false;
      case 'progress':
        return (await marks())?.progress(message.words);
      case 'focus-mark':
        return world.marks?.focus();
    }
  };
  answerAsked(
    ['look', 'see', 'note', 'card', 'spotlight', 'again', 'marks-off', 'choose', 'progress', 'focus-mark'],
    answer,
  );
}
