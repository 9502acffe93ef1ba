/** Injected when there is something to show: note, spotlight, warning beside a composer, report entry and its card. */
import { render } from 'preact';
import type {
  CardWords,
  ChooseWords,
  CoachWords,
  EntryWords,
  KeptWords,
  NoteWords,
  ProgressWords,
} from '../../messaging/overlay-view-models.ts';
import type { Situation } from '../../incidents/situations.ts';
import { readComposerText } from '../../exposure/composer.ts';
import {
  allDrafts,
  boxes,
  follow,
  followAll,
  forgetDrafts,
  lookAgain,
  onDrafts,
  shownLines,
  speaks,
  openLines,
  toStop,
  type Draft,
} from '../draft-watcher.ts';
import { holder } from '../interceptors/send-interceptor.ts';
import { mountNear, shadow, unmount } from './host.ts';
import { selectIn } from './select-text.ts';
import { alive, send } from '../../messaging/content-client.ts';
import { Mark, Warning, type Answers } from './draft-warning.tsx';
import { Ask, Progress, type Asking } from './save-evidence.tsx';
import { PhotoCard, type PhotoAnswer, type PhotoAsk } from './photo-card.tsx';
import { Card, Coach, edges, Entry, Note } from './cards.tsx';
import { world, type Marks } from '../isolated-world-state.ts';

interface Shown {
  note: NoteWords | null;
  coach: CoachWords | null;
  /** The box whose warning is open. `took`: what came of "take out". */
  warning: { box: HTMLElement; took?: boolean } | null;
  entry: { words: EntryWords; anchor: Element } | null;
  asking: Asking | null;
  progress: ProgressWords | null;
  card: (CardWords & { shown?: boolean }) | null;
  photo: PhotoAsk | null;
  /** Left: nothing of the page or of ours is seen any more. */
  away: boolean;
}

const nothing: Shown = {
  note: null,
  coach: null,
  warning: null,
  entry: null,
  asking: null,
  progress: null,
  card: null,
  photo: null,
  away: false,
};
const shown: Shown = { ...nothing };
let entryWords: EntryWords | undefined;
let queued = false;

function set(change: Partial<Shown>): void {
  Object.assign(shown, change);
  if (queued) return;
  queued = true;
  requestAnimationFrame(draw);
}

/** On the screen, so that a mark can stand beside it; a page may have emptied it without a word. */
function inView({ box }: Draft): boolean {
  const r = edges(box);
  return (
    r.width > 0 &&
    r.height > 0 &&
    r.top + r.height > 0 &&
    r.top < innerHeight &&
    !(box instanceof HTMLTextAreaElement && !box.value.trim())
  );
}

const stateOf = (d: Draft): 'high' | 'some' | 'unwatched' =>
  openLines(d).some(l => l.high) ? 'high' : openLines(d).length || d.fresh.size ? 'some' : 'unwatched';

function draw(): void {
  queued = false;
  if (shown.away) return render(<div class="away" />, mountNear());
  const drafts = allDrafts().filter(d => d.words && speaks(d) && inView(d));
  const opened = drafts.find(d => d.box === shown.warning?.box);
  if (!opened) shown.warning = null;
  if (!shown.entry?.anchor.isConnected) shown.entry = null;
  const { note, coach, entry, asking, progress, card, photo } = shown;
  if (!drafts.length && [note, coach, entry, asking, progress, card, photo].every(s => !s)) {
    const mount = shadow()?.querySelector('.marks');
    if (mount) render(null, mount);
    return unmount();
  }
  const near =
    photo?.near ??
    (opened ?? drafts[0])?.box ??
    (card?.shown ? world.reader?.reportControl(asking?.anchor ?? world.pointed) : undefined) ??
    (coach ? world.reader?.control(coach.setting) : undefined) ??
    asking?.anchor ??
    entry?.anchor;
  render(
    <>
      {note && !coach && (
        <Note words={note} onShow={() => note.coach && set({ note: null, coach: note.coach })} onClose={closeNote} />
      )}
      {coach && <Coach words={coach} onLeave={() => set({ coach: null })} />}
      {drafts.map(
        (d, i) =>
          d !== opened && (
            <Mark
              key={i}
              words={d.words!}
              box={d.box}
              state={stateOf(d)}
              onPress={() => set({ warning: { box: d.box } })}
            />
          ),
      )}
      {opened && (
        <Warning
          state={{
            words: opened.words!,
            lines: shownLines(opened),
            settled: opened.settled,
            stopped: opened.stopped,
            took: shown.warning?.took,
          }}
          box={opened.box}
          on={answers(opened)}
        />
      )}
      {card && (
        <Card
          words={card}
          anchor={asking?.anchor}
          shown={!!card.shown}
          onShow={() => set({ card: { ...card, shown: true } })}
          onClose={closeAsking}
        />
      )}
      {asking && !card && (
        <Ask
          asking={asking}
          onGo={at => set({ asking: { ...asking, at } })}
          onKeep={(what, adult) => void keepIt(what, adult)}
          onReport={(what, all) => void report(what, all)}
          onClose={closeAsking}
        />
      )}
      {photo && <PhotoCard key={photo.near} {...photo} />}
      {progress && <Progress words={progress} onStop={() => world.stop?.()} />}
      {entry && !card && !asking && (
        <Entry words={entry.words} anchor={entry.anchor} onPress={() => void press(entry.anchor)} />
      )}
    </>,
    mountNear(near),
  );
}

function closeNote(): void {
  set({ note: null });
  if (world.where) void send({ type: 'page/close-note', platform: world.where.platform, kind: world.where.kind });
}

function closeWarning(): void {
  const d = allDrafts().find(x => x.box === shown.warning?.box);
  d?.fresh.clear();
  if (d) d.heard = true;
  if (d && document.activeElement === world.host) d.box.focus({ preventScroll: true });
  set({ warning: null });
}

function answers(d: Draft): Answers {
  const settle = (key: string, answer: 'kept' | 'never') => {
    d.settled.set(key, answer);
    d.fresh.add(key);
    set({ warning: { box: d.box } });
  };
  const never = (kind: string, text: string, undo: boolean) => {
    if (world.where)
      void send({
        type: 'page/never',
        platform: world.where.platform,
        piece: { kind, text },
        ...(undo ? { undo: true } : {}),
      });
  };
  return {
    onKeep: l => settle(l.key, 'kept'),
    onNever: l => {
      settle(l.key, 'never');
      never(l.kind, l.quote, false);
    },
    onUndo: l => {
      if (d.settled.get(l.key) === 'never') never(l.kind, l.quote, true);
      d.settled.delete(l.key);
      d.fresh.delete(l.key);
      set({ warning: { box: d.box } });
    },
    onTake: l =>
      set({ warning: { box: d.box, took: selectIn(d.box, d.text, l.start, l.end, readComposerText(d.box)) } }),
    onOwn: () => {
      if (world.where) void send({ type: 'page/own-words', platform: world.where.platform });
    },
    onLearn: kind => {
      if (world.where) void send({ type: 'page/learn', platform: world.where.platform, kind });
    },
    onClose: closeWarning,
  };
}

/** @returns whether the person sees now why their send was held */
function stop(of: HTMLElement[]): boolean {
  if (!alive()) return false;
  const held = toStop(of);
  if (!held.length) return false;
  held[0]!.box.scrollIntoView({ block: 'nearest' });
  held.forEach(d => {
    d.stopped = true;
  });
  shown.warning = { box: held[0]!.box };
  draw();
  return !!shadow()?.querySelector('.warning') && !!world.host?.isConnected;
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
  before =
    document.activeElement instanceof HTMLElement && document.activeElement !== world.host
      ? document.activeElement
      : before;
  set({ asking: { at: 'choose', words, anchor }, card: null });
}

async function press(anchor: Element): Promise<void> {
  const words = world.where && (await send<ChooseWords>({ type: 'page/choose-words', platform: world.where.platform }));
  if (words) ask(words, anchor);
}

/** The post that has the focus, else the one in the middle of the window, else none: then it is about the page. */
function choose(words: ChooseWords): boolean {
  const css = world.outline?.post?.container;
  const focused = css ? (document.activeElement?.closest(css) ?? undefined) : undefined;
  const middle =
    css && world.where?.kind !== 'post'
      ? (document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest(css) ?? undefined)
      : undefined;
  ask(words, focused ?? middle);
  return true;
}

async function keepIt(what: Situation, adult: boolean | undefined): Promise<void> {
  const { asking } = shown;
  if (!asking || !world.where) return;
  set({ asking: { ...asking, at: 'keeping', what } });
  const kept = await send<KeptWords>({
    type: 'page/keep',
    platform: world.where.platform,
    what,
    ...(adult === undefined ? {} : { adult }),
  });
  if (shown.asking?.at !== 'keeping') return; // closed meanwhile: it is kept all the same
  if (kept) set({ asking: { ...asking, at: 'kept', what, kept } });
  else closeAsking();
}

async function report(what: Situation, all: boolean): Promise<void> {
  if (!world.where) return;
  const incident = shown.asking?.kept?.incident;
  const card = await send<CardWords | null>({
    type: 'page/report',
    platform: world.where.platform,
    what,
    ...(incident ? { incident } : {}),
    ...(all ? { all } : {}),
  });
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
  const far =
    event.clientX < r.left - 40 ||
    event.clientX > r.right + 40 ||
    event.clientY < r.top - 40 ||
    event.clientY > r.bottom + 40;
  if (far || !entry.anchor.isConnected) set({ entry: null });
}

const redraw = (): void => {
  if (world.host?.isConnected) set({});
};
for (const type of ['scroll', 'resize'] as const)
  window.addEventListener(type, redraw, { capture: true, passive: true });
document.addEventListener('pointermove', leaveEntry, { capture: true, passive: true });
world.reader?.onChange(redraw);
onDrafts(() => set({}));

world.hold = holder(() => world.outline, boxes, stop);
/** On its way to the button that sends, the text is looked at once more. */
document.addEventListener(
  'pointerover',
  ({ target }) => {
    if (target instanceof Element && world.outline?.compose.some(c => c.submit && target.closest(c.submit)))
      lookAgain();
  },
  { capture: true, passive: true },
);
followAll();

/** Covered in this turn of the event; then the worker does the rest. Without a worker the page turns blank all the same. */
world.leave = () => {
  shown.away = true;
  draw();
  void send<boolean>({ type: 'page/leave' }).then(left => {
    if (!left) location.replace('about:blank');
  });
};

world.onKey = event => {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  if (shown.progress) world.stop?.();
  else if (shown.photo) shown.photo.done('cancel');
  else if (shown.card || shown.asking) closeAsking();
  else if (shown.coach) set({ coach: null });
  else if (shown.warning) closeWarning();
  else if (shown.note) closeNote();
  else set({ entry: null });
};

/** Asked anew, or gone from the page: the question before is answered by neither way. */
function askOfPhotos(words: PhotoAsk['words'], land: PhotoAsk['land'], near: Element): Promise<PhotoAnswer> {
  shown.photo?.done('cancel');
  before =
    document.activeElement instanceof HTMLElement && document.activeElement !== world.host
      ? document.activeElement
      : before;
  return new Promise(answer => {
    const photo: PhotoAsk = {
      words,
      land,
      near,
      done(said) {
        if (shown.photo === photo) {
          set({ photo: null });
          before?.focus({ preventScroll: true });
        }
        answer(said);
      },
    };
    set({ photo });
  });
}

const marks: Marks = {
  photo: askOfPhotos,
  card(words) {
    set({ ...nothing, card: { ...words, shown: true } });
    return true;
  },
  note: note => set({ note }),
  coach: coach => set({ coach, note: null, entry: null, card: null, asking: null }),
  composer: follow,
  entry: anchor => void showEntry(anchor),
  choose,
  progress: progress => set({ progress }),
  focus: () => shadow()?.querySelector<HTMLElement>('.marks button:not(.exit)')?.focus(),
  off() {
    shown.photo?.done(shown.photo.near.isConnected ? 'original' : 'cancel'); // nobody is left waiting
    forgetDrafts();
    set({ ...nothing, progress: shown.progress });
  },
};

world.marks ??= marks;
