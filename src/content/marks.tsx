/** Injected when there is something to show: note, spotlight, warning beside a composer, report entry and its card. */
import { render } from 'preact';
import type { CardWords, CoachWords, EntryWords, NoteWords, WarningWords } from '../protocol/words.ts';
import { boxOf, textOf } from '../exposure/composer.ts';
import { mountNear, shadow, unmount } from './host.ts';
import { send } from './send.ts';
import { Card, Coach, Entry, Note, Warning } from './views.tsx';
import { world, type Marks } from './world.ts';

const PAUSE = 250; // ms of not typing before the text is looked at

interface Shown {
  note: NoteWords | null;
  coach: CoachWords | null;
  warning: { words: WarningWords; box: HTMLElement } | null;
  entry: { words: EntryWords; anchor: Element; of: 'post' | 'profile' } | null;
  card: CardWords | null;
}

const shown: Shown = { note: null, coach: null, warning: null, entry: null, card: null };
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
  const { note, coach, warning, entry, card } = shown;
  if (!note && !coach && !warning && !entry && !card) {
    const mount = shadow()?.querySelector('.marks');
    if (mount) render(null, mount);
    return unmount();
  }
  const near = warning?.box ?? (coach ? world.reader?.control(coach.setting) : undefined) ?? entry?.anchor;
  render(
    <>
      {note && !coach && <Note words={note} onShow={() => note.coach && set({ note: null, coach: note.coach })} onClose={closeNote} />}
      {coach && <Coach words={coach} onLeave={() => set({ coach: null })} />}
      {warning && <Warning words={warning.words} box={warning.box} onKeep={keep} onNever={never} />}
      {card && <Card words={card} anchor={entry?.anchor} onClose={() => set({ card: null, entry: null })} />}
      {entry && !card && <Entry words={entry.words} anchor={entry.anchor} onPress={() => void report(entry.of)} />}
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

async function showEntry(anchor: Element, of: 'post' | 'profile'): Promise<void> {
  if (shown.card || shown.coach || shown.entry?.anchor === anchor) return;
  entryWords ??= await send<EntryWords>({ type: 'page/entry-words' });
  if (entryWords && anchor.isConnected) set({ entry: { words: entryWords, anchor, of } });
}

async function report(of: 'post' | 'profile'): Promise<void> {
  if (!world.where) return;
  const card = await send<CardWords | null>({ type: 'page/report', platform: world.where.platform, of });
  if (card) set({ card });
}

/** An entry whose post is gone or far from the pointer is gone too. */
function leaveEntry(event: PointerEvent): void {
  const { entry, card } = shown;
  if (!entry || card || event.target === world.host) return;
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
  if (shown.card) set({ card: null, entry: null });
  else if (shown.coach) set({ coach: null });
  else if (shown.warning) keep();
  else if (shown.note) closeNote();
  else set({ entry: null });
};

const marks: Marks = {
  note: note => set({ note }),
  coach: coach => set({ coach, note: null, entry: null, card: null }),
  composer: follow,
  entry: (anchor, of) => void showEntry(anchor, of),
  card: card => set({ card }),
  focus: () => shadow()?.querySelector<HTMLElement>('.marks button')?.focus(),
  off: () => set({ note: null, coach: null, warning: null, entry: null, card: null }),
};

world.marks ??= marks;
