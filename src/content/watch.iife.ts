/**
 * The one script injected at load. It knows where the person is and calls for the parts that a page needs;
 * on a timeline it does nothing but listen. Nothing here touches the page.
 */
import browser from 'webextension-polyfill';
import type { ToPage } from '../background/messages.ts';
import { hasSigns, whereIs, type Outline, type Where } from '../platforms/where.ts';
import { guardKeys } from './keys.ts';
import { send } from './send.ts';
import { address, world, type Marks, type Reader } from './world.ts';

/** A page script of a single-page site draws late: look again a few times, then rest until the address changes. */
const LOOK_AGAIN = [250, 750, 1500, 3000]; // ms
const MOVED_POLL = 1000; // ms, only where the Navigation API is missing

interface Hello { outlines: Outline[]; marks: boolean }

let marksOn = false;
let timers: number[] = [];
let href = '';
const asked = new Map<string, Promise<boolean | undefined>>();

/** Injects a part once. */
async function part(name: 'reader' | 'marks'): Promise<void> {
  if (world[name]) return;
  let asking = asked.get(name);
  if (!asking) asked.set(name, (asking = send<boolean>({ type: 'page/part', part: name })));
  await asking;
}

async function reader(): Promise<Reader | undefined> { await part('reader'); return world.reader; }
async function marks(): Promise<Marks | undefined> {
  if (!marksOn) return undefined;
  await Promise.all([part('reader'), part('marks')]);
  return world.marks;
}

const same = (a: Where | undefined, b: Where): boolean => JSON.stringify(a) === JSON.stringify(b);

function look(): void {
  if (!world.outline) return;
  const here = whereIs(world.outline, address(), document);
  if (same(world.where, here) && href === location.href) return;
  const moved = href !== location.href;
  href = location.href;
  world.where = here;
  void send({ type: 'page/here', where: here });
  if (moved) { world.reader?.stop(); world.marks?.note(null); }
  if (here.kind.startsWith('settings:') || here.kind === 'own-profile') void reader().then(r => { if (world.where === here) r?.start(here); });
}

function settle(): void {
  timers.forEach(clearTimeout);
  look();
  timers = LOOK_AGAIN.map(ms => window.setTimeout(look, ms));
}

function followNavigation(): void {
  const navigation = (window as unknown as { navigation?: EventTarget }).navigation;
  if (navigation) navigation.addEventListener('currententrychange', settle);
  else window.setInterval(() => { if (location.href !== href) settle(); }, MOVED_POLL);
}

/** Composers and posts call for the marks when the person first comes near them. */
function near(event: Event): void {
  const { outline, where } = world;
  const el = event.composedPath()[0];
  if (!outline || !where || !marksOn || !(el instanceof Element)) return;
  if (event.type !== 'pointerover') {
    const box = outline.compose.map(c => el.closest<HTMLElement>(c.box)).find(Boolean);
    if (box) { void marks().then(m => m?.composer(box)); return; }
  }
  if (event.type === 'input') return;
  const post = outline.post && el.closest(outline.post.container);
  if (post) { void marks().then(m => m?.entry(post, 'post')); return; }
  if (where.kind !== 'profile') return;
  const field = outline.profile.map(f => el.closest(f.css)).find(Boolean);
  if (field) void marks().then(m => m?.entry(field, 'profile'));
}

const loaded = (): Promise<void> =>
  new Promise(done => (document.readyState === 'loading' ? document.addEventListener('DOMContentLoaded', () => done(), { once: true }) : done()));

async function start(): Promise<void> {
  await loaded();
  const hello = await send<Hello>({ type: 'page/hello', host: location.hostname });
  if (!hello) return;
  const known = hello.outlines.find(o => hasSigns(o.signs, document));
  if (!known) return;
  world.outline = known;
  marksOn = hello.marks;
  world.showNote = note => { if (note || world.marks) void marks().then(m => m?.note(note)); };
  for (const type of ['focusin', 'input', 'pointerover'] as const) document.addEventListener(type, near, { capture: true, passive: true });
  followNavigation();
  settle();
}

async function answer(message: ToPage): Promise<unknown> {
  switch (message.type) {
    case 'look': {
      await started;
      if (!world.outline) return { where: null, findings: [], fields: [], composers: [], post: null, url: location.href, title: document.title };
      look();
      const seen = await (await reader())?.look();
      return { where: world.where ?? null, ...seen, url: location.href, title: document.title };
    }
    case 'note': return (await marks())?.note(message.note);
    case 'spotlight': marksOn = true; return (await marks())?.coach(message.coach);
    case 'marks-off': marksOn = false; return world.marks?.off();
    case 'focus-mark': return world.marks?.focus();
  }
}

guardKeys();
const started = start();
browser.runtime.onMessage.addListener((message: unknown) => answer(message as ToPage));
