/** What the marks look like. Words come finished; nothing here knows a language or a platform. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardWords, CoachWords, EntryWords, NoteWords, Words } from '../../messaging/overlay-view-models.ts';
import { beside, clear, corner, freeCorner, type Box, type Size } from './position.ts';
import { world } from '../isolated-world-state.ts';

type Spot = (size: Size, view: Size, rtl: boolean) => { left: number; top: number; height?: number };
export const viewSize = (): Size => ({
  width: document.documentElement.clientWidth || innerWidth,
  height: innerHeight,
});
export const edges = (el: Element): Box => el.getBoundingClientRect();

/** Measures itself, then stands where it should. Preact draws again on scroll, resize and change. */
export function Placed({
  words,
  spot,
  class: name,
  role = 'region',
  label,
  tall,
  children,
}: {
  words: Words;
  spot: Spot;
  class: string;
  role?: 'region' | 'alert' | 'status' | 'dialog';
  label: string /** Its most, as a part of the window; the place may ask for less. */;
  tall?: number;
  children: ComponentChildren;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const el = ref.current!;
    // Asking what lies under a corner lays the page out: seen there before its place is known, a page would count a layout shift.
    const first = !el.style.left;
    if (first) el.style.setProperty('visibility', 'hidden');
    const view = viewSize();
    // The page's own bar for scrolling takes some of the window's width.
    el.style.setProperty('--room', `${view.width}px`);
    const height = tall ? Math.min(el.scrollHeight + 2, view.height * tall) : el.offsetHeight;
    const at = spot({ width: el.offsetWidth, height }, view, words.dir === 'rtl');
    el.style.setProperty('left', `${at.left}px`);
    el.style.setProperty('top', `${at.top}px`);
    if (tall) el.style.setProperty('max-height', `${at.height ?? height}px`);
    if (first) el.style.removeProperty('visibility');
  });
  return (
    <div ref={ref} class={`card ${name}`} role={role} aria-label={label} lang={words.language} dir={words.dir}>
      <div class="out">
        <button type="button" class="exit" onClick={() => world.leave?.()}>
          {words.exit}
        </button>
      </div>
      {children}
    </div>
  );
}

const Tick = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z" />
    <path d="M8.5 12l2.5 2.5 4.5-5" />
  </svg>
);
const Flag = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M5 21V4h13l-3 4 3 4H5" />
  </svg>
);
const Cross = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M6 6l12 12M18 6L6 18" />
  </svg>
);

export function pressable(x: number, y: number): boolean {
  const el = document.elementFromPoint(x, y);
  return (
    !!el &&
    el !== world.host &&
    !!el.closest('button, a[href], input, textarea, select, [role=button], [role=link], [contenteditable=true]')
  );
}

export function Note({ words, onShow, onClose }: { words: NoteWords; onShow(): void; onClose(): void }) {
  return (
    <Placed
      words={words}
      class="note"
      role="status"
      label={words.label}
      spot={(size, view, rtl) => freeCorner(size, view, pressable, rtl)}
    >
      <div class="row">
        <span class="text">{words.text}</span>
        {words.coach && (
          <button type="button" class="main" onClick={onShow}>
            {words.show}
          </button>
        )}
        <button type="button" class="bare" aria-label={words.close} onClick={onClose}>
          <Cross />
        </button>
      </div>
    </Placed>
  );
}

/** The row a control stands in: big enough to see, small enough to mean it. */
function rowOf(control: Element): Element {
  const label =
    control.closest('label, .input, [class*=field]') ??
    (control instanceof HTMLInputElement ? control.labels?.[0] : null);
  return label && label.getBoundingClientRect().height < 220 ? label : control;
}

export function Coach({ words, onLeave }: { words: CoachWords; onLeave(): void }) {
  const control = world.reader?.control(words.setting);
  const state = world.reader?.state(words.setting);
  const [, follow] = useState(0);
  useEffect(() => {
    control?.scrollIntoView({
      block: 'center',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    });
  }, [control]);
  useEffect(() => {
    // A page that draws late moves the control: follow it while the card is open.
    const timer = setInterval(() => follow(n => n + 1), 400);
    return () => clearInterval(timer);
  }, []);
  const row = control && rowOf(control);
  const r = row && edges(row);
  const done = state === 'protected';
  return (
    <>
      {r && <Ring box={r} />}
      <Placed
        words={words}
        class="coach"
        label={words.label}
        spot={(size, view, rtl) =>
          r
            ? beside({ left: r.left - 8, top: r.top - 8, width: r.width + 16, height: r.height + 16 }, size, view, rtl)
            : freeCorner(size, view, () => false, rtl)
        }
      >
        {done ? (
          <p class="done" role="status">
            <Tick />
            {words.done}
          </p>
        ) : (
          <>
            <h2>{words.title}</h2>
            <p>{words.then}</p>
            {state === 'pending' && words.save && (
              <p class="pending" role="status">
                {words.save}
              </p>
            )}
            {!control && (
              <>
                <p class="soft">{words.missing}</p>
                <ol>
                  {words.steps.map(s => (
                    <li key={s}>{s}</li>
                  ))}
                </ol>
              </>
            )}
            <p class="soft">{words.caution}</p>
          </>
        )}
        <div class="row">
          <button type="button" class={done ? 'main' : ''} onClick={onLeave}>
            {words.leave}
          </button>
        </div>
      </Placed>
    </>
  );
}

function Ring({ box }: { box: Box }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const [name, value] of Object.entries({
      left: box.left - 8,
      top: box.top - 8,
      width: box.width + 16,
      height: box.height + 16,
    }))
      ref.current!.style.setProperty(name, `${value}px`);
  });
  return <div ref={ref} class="ring" aria-hidden="true" />;
}

export function Entry({ words, anchor, onPress }: { words: EntryWords; anchor: Element; onPress(): void }) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const el = ref.current!;
    const at = corner(
      edges(anchor),
      { width: el.offsetWidth, height: el.offsetHeight },
      viewSize(),
      words.dir === 'rtl',
    );
    el.style.setProperty('left', `${at.left}px`);
    el.style.setProperty('top', `${at.top}px`);
  });
  return (
    <button ref={ref} type="button" class="entry" lang={words.language} dir={words.dir} onClick={onPress}>
      <Flag />
      {words.text}
      {words.hint && <span class="hint">{words.hint}</span>}
    </button>
  );
}

/** @param shown the control to press next is ringed, and the ring moves on as the page does */
export function Card({
  words,
  anchor,
  shown,
  onShow,
  onClose,
}: {
  words: CardWords;
  anchor: Element | undefined;
  shown: boolean;
  onShow(): void;
  onClose(): void;
}) {
  const [, follow] = useState(0);
  const control = shown ? world.reader?.reportControl(anchor ?? world.pointed) : undefined;
  useEffect(() => {
    control?.scrollIntoView({
      block: 'center',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth',
    });
  }, [control]);
  useEffect(() => {
    if (!shown) return;
    const timer = setInterval(() => follow(n => n + 1), 400);
    return () => clearInterval(timer);
  }, [shown]);
  const ring = control && edges(control);
  return (
    <>
      {ring && <Ring box={ring} />}
      <Placed
        words={words}
        class="steps"
        label={words.label}
        spot={(size, view, rtl) =>
          ring
            ? clear(
                { left: ring.left - 8, top: ring.top - 8, width: ring.width + 16, height: ring.height + 16 },
                size,
                view,
                rtl,
              )
            : anchor
              ? beside(edges(anchor), size, view, rtl)
              : freeCorner(size, view, () => false, rtl)
        }
      >
        {shown && words.show && (
          <p class={control ? 'next' : 'soft'} role="status">
            {control ? words.show.next : words.show.missing}
          </p>
        )}
        <h2>{words.title}</h2>
        {words.open && <p role="status">{words.open}</p>}
        <ol>
          {words.steps.map(s => (
            <li key={s}>{s}</li>
          ))}
        </ol>
        <p>
          <strong>{words.ready.label}.</strong> {words.ready.text}
        </p>
        <p class="soft">{words.source}</p>
        <div class="row">
          {words.show && !shown && (
            <button type="button" class="main" onClick={onShow}>
              {words.show.press}
            </button>
          )}
          <button type="button" class={words.show && !shown ? '' : 'main'} onClick={onClose}>
            {words.close}
          </button>
        </div>
      </Placed>
    </>
  );
}
