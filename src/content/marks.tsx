/** Injected when there is something to show: note, spotlight, warning beside a composer, report entry and its card. */
import { render } from 'preact';
import type { CardWords, ChooseWords, CoachWords, EntryWords, KeptWords, NoteWords, ProgressWords, WarningWords } from '../protocol/words.ts';
import type { IncidentKind } from '../reporting/kinds.ts';
import { boxOf, textOf } from '../exposure/composer.ts';
import { mountNear, shadow, unmount } from './host.ts';
import { send } from './send.ts';
import { Ask, Progress, type Asking } from './keep-views.tsx';
import { PhotoCard, type PhotoAnswer, type PhotoAsk } from './photo-views.tsx';
import { Card, Coach, Entry, Note, Warning } from './views.tsx';
import { world, type Marks } from './world.ts';

const PAUSE = 250; // ms of not typing before the text is looked at

interface Shown {
  note: NoteWords | null;
  coach: CoachWords | null;
  warning: { words: WarningWords; box: HTMLElement } | null;
  entry: { words: EntryWords; anchor: Element } | null;
  asking: Asking | null;
  progress: ProgressWords | null;
  card: CardWords | null;
  photo: PhotoAsk | null;
}

const nothing: Shown = { note: null, coach: null, warning: null, entry: null, asking: null, progress: null, card: null, photo: null };
const shown: Shown = { ...nothing };
let entryWords: EntryWords | undefined;
/** What stood in a box when the person chose to keep it. */
const kept = new WeakMap<HTMLElement, string>();
const followed = new WeakSet<HTMLElement>();
let queued = false;

function set(change: Partial<Shown>): void {
  Object.assign(shown, change);
  if (queued) return;
  queued = true;
  requestAnimationFrame(draw);
}

function draw(): void {
  queued = false;
  if (!shown.warning?.box.isConnected) shown.warning = null;
  if (!shown.entry?.anchor.isConnected) shown.entry = null;
  const { note, coach, warning, entry, asking, progress, card, photo } = shown;
  if (Object.values(shown).every(s => !s)) {
    const mount = shadow()?.querySelector('.marks');
    if (mount) render(null, mount);
    return unmount();
  }
  const near = photo?.near ?? warning?.box ?? (coach ? world.reader?.control(coach.setting) : undefined) ?? asking?.anchor ?? entry?.anchor;
  render(
    <>
      {note && !coach && <Note words={note} onShow={() => note.coach && set({ note: null, coach: note.coach })} onClose={closeNote} />}
      {coach && <Coach words={coach} onLeave={() => set({ coach: null })} />}
      {warning && <Warning words={warning.words} box={warning.box} onKeep={keep} onNever={never} />}
      {card && <Card words={card} anchor={asking?.anchor} onClose={closeAsking} />}
      {asking && !card && <Ask asking={asking} onGo={at => set({ asking: { ...asking, at } })} onKeep={(what, adult) => void keepIt(what, adult)} onReport={(what, all) => void report(what, all)} onClose={closeAsking} />}
      {photo && <PhotoCard key={photo.near} {...photo} />}
      {progress && <Progress words={progress} onStop={() => world.stop?.()} />}
      {entry && !card && !asking && <Entry words={entry.words} anchor={entry.anchor} onPress={() => void press(entry.anchor)} />}
    </>,
    mountNear(near),
  );
}

function closeNote(): void {
  set({ note: null });
  if (world.where) void send({ type: 'page/close-note', platform: world.where.platform, kind: world.where.kind });
}

function keep(): void {
  if (!shown.warning) return;
  kept.set(shown.warning.box, pieces(shown.warning.words));
  set({ warning: null });
}

async function never(): Promise<void> {
  const now = shown.warning;
  set({ warning: null });
  if (now) { await send({ type: 'page/allow', pieces: now.words.pieces as { kind: 'phone' | 'email' | 'place'; text: string }[] }); void check(now.box); }
}

const pieces = (w: WarningWords): string => JSON.stringify(w.pieces);

async function check(box: HTMLElement): Promise<void> {
  if (!world.where) return; // switched off since
  const text = textOf(box);
  const who = world.outline && boxOf(world.outline, box)?.audience;
  const words = text.trim() ? await send<WarningWords | null>({ type: 'page/text', platform: world.where.platform, text: text.slice(0, 100_000), ...(who ? { audience: who.slice(0, 200) } : {}) }) : null;
  if (textOf(box) !== text) return; // a later look is on its way
  if (words && box.isConnected && kept.get(box) !== pieces(words)) set({ warning: { words, box } });
  else if (shown.warning?.box === box) set({ warning: null });
}

function follow(box: HTMLElement): void {
  if (followed.has(box)) return;
  followed.add(box);
  let timer = 0;
  let composing = false;
  const soon = (): void => { clearTimeout(timer); if (!composing) timer = window.setTimeout(() => void check(box), PAUSE); };
  box.addEventListener('compositionstart', () => { composing = true; }, { passive: true });
  box.addEventListener('compositionend', () => { composing = false; soon(); }, { passive: true });
  box.addEventListener('input', soon, { passive: true });
  soon();
}

async function showEntry(anchor: Element): Promise<void> {
  if (shown.card || shown.asking || shown.coach || shown.entry?.anchor === anchor) return;
  entryWords ??= await send<EntryWords>({ type: 'page/entry-words' });
  if (entryWords && anchor.isConnected) set({ entry: { words: entryWords, anchor } });
}

/** Where the keyboard was in the page: it goes back there. */
let before: HTMLElement | undefined;

function ask(words: ChooseWords, anchor: Element | undefined): void {
  world.pointed = anchor;
  before = document.activeElement instanceof HTMLElement && document.activeElement !== world.host ? document.activeElement : before;
  set({ asking: { at: 'choose', words, anchor }, card: null });
}

async function press(anchor: Element): Promise<void> {
  const words = world.where && await send<ChooseWords>({ type: 'page/choose-words', platform: world.where.platform });
  if (words) ask(words, anchor);
}

/** The post that has the focus, else the one in the middle of the window, else none: then it is about the page. */
function choose(words: ChooseWords): boolean {
  const css = world.outline?.post?.container;
  const focused = css ? document.activeElement?.closest(css) ?? undefined : undefined;
  const middle = css && world.where?.kind !== 'post' ? document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest(css) ?? undefined : undefined;
  ask(words, focused ?? middle);
  return true;
}

async function keepIt(what: IncidentKind, adult: boolean | undefined): Promise<void> {
  const { asking } = shown;
  if (!asking || !world.where) return;
  set({ asking: { ...asking, at: 'keeping', what } });
  const kept = await send<KeptWords>({ type: 'page/keep', platform: world.where.platform, what, ...(adult === undefined ? {} : { adult }) });
  if (shown.asking?.at !== 'keeping') return; // closed meanwhile: it is kept all the same
  if (kept) set({ asking: { ...asking, at: 'kept', what, kept } });
  else closeAsking();
}

async function report(what: IncidentKind, all: boolean): Promise<void> {
  if (!world.where) return;
  const incident = shown.asking?.kept?.incident;
  const card = await send<CardWords | null>({ type: 'page/report', platform: world.where.platform, what, ...(incident ? { incident } : {}), ...(all ? { all } : {}) });
  if (card) set({ card });
  else closeAsking();
}

function closeAsking(): void {
  set({ card: null, asking: null, entry: null });
  if (before?.isConnected) before.focus({ preventScroll: true });
  before = undefined;
}

/** An entry whose post is gone or far from the pointer is gone too. */
function leaveEntry(event: PointerEvent): void {
  const { entry, card, asking } = shown;
  if (!entry || card || asking || event.target === world.host) return;
  const r = entry.anchor.getBoundingClientRect();
  const far = event.clientX < r.left - 40 || event.clientX > r.right + 40 || event.clientY < r.top - 40 || event.clientY > r.bottom + 40;
  if (far || !entry.anchor.isConnected) set({ entry: null });
}

const redraw = (): void => { if (world.host?.isConnected) set({}); };
for (const type of ['scroll', 'resize'] as const) window.addEventListener(type, redraw, { capture: true, passive: true });
document.addEventListener('pointermove', leaveEntry, { capture: true, passive: true });
world.reader?.onChange(redraw);

world.onKey = event => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  if (shown.progress) world.stop?.();
  else if (shown.photo) shown.photo.done('cancel');
  else if (shown.card || shown.asking) closeAsking();
  else if (shown.coach) set({ coach: null });
  else if (shown.warning) keep();
  else if (shown.note) closeNote();
  else set({ entry: null });
};

/** Asked anew, or gone from the page: the question before is answered by neither way. */
function askOfPhotos(words: PhotoAsk['words'], land: PhotoAsk['land'], near: Element): Promise<PhotoAnswer> {
  shown.photo?.done('cancel');
  before = document.activeElement instanceof HTMLElement && document.activeElement !== world.host ? document.activeElement : before;
  return new Promise(answer => {
    const photo: PhotoAsk = { words, land, near, done(said) { if (shown.photo === photo) { set({ photo: null }); before?.focus({ preventScroll: true }); } answer(said); } };
    set({ photo });
  });
}

const marks: Marks = {
  photo: askOfPhotos,
  note: note => set({ note }),
  coach: coach => set({ coach, note: null, entry: null, card: null, asking: null }),
  composer: follow,
  entry: anchor => void showEntry(anchor),
  choose,
  progress: progress => set({ progress }),
  focus: () => shadow()?.querySelector<HTMLElement>('.marks button')?.focus(),
  off() {
    shown.photo?.done(shown.photo.near.isConnected ? 'original' : 'cancel'); // nobody is left waiting
    set({ ...nothing, progress: shown.progress });
  },
};

world.marks ??= marks;
