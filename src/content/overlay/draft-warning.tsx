/** The warning while writing: a mark beside the box, and what it says once pressed. Words come finished. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WarningLine, WarningWords } from '../../messaging/overlay-view-models.ts';
import { Quote } from '../../ui/quoted-text.tsx';
import { aside, clearOf, type Box } from './position.ts';
import { world } from '../isolated-world-state.ts';
import { edges, Placed, pressable, viewSize } from './cards.tsx';

const Eye = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M2 12c3-5 6-7 10-7s7 2 10 7c-3 5-6 7-10 7s-7-2-10-7z" />
    <circle cx="12" cy="12" r="3" />
  </svg>
);
const Lock = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M6 11h12v9H6zM9 11V8a3 3 0 016 0v3M12 15v2" />
  </svg>
);
const Hand = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 3l9.500 17h-19zM12 10v5M12 17.500v.1" />
  </svg>
);

/** Beside its box; nothing of the page moves. @param state of what is left to say; `unwatched`: nothing was found, by guesses alone */
export function Mark({
  words,
  box,
  state,
  onPress,
}: {
  words: WarningWords;
  box: HTMLElement;
  state: 'high' | 'some' | 'unwatched';
  onPress(): void;
}) {
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const el = ref.current!;
    const at = aside(
      edges(box),
      { width: el.offsetWidth, height: el.offsetHeight },
      viewSize(),
      words.dir === 'rtl',
      pressable,
    );
    // Moved, not laid out anew: a page could count that as a layout shift.
    el.style.setProperty('translate', `${at.left}px ${at.top}px`);
  });
  return (
    <button
      ref={ref}
      type="button"
      class={`gives ${state}`}
      lang={words.language}
      dir={words.dir}
      aria-expanded={false}
      onClick={onPress}
    >
      {{ high: <Hand />, some: <Eye />, unwatched: <Lock /> }[state]}
      <span>{state === 'unwatched' ? words.own!.mark : words.mark}</span>
    </button>
  );
}

/** The page's own buttons that send: never under our card. */
const senders = (): Box[] =>
  (world.outline?.compose ?? [])
    .flatMap(c => (c.submit ? [...document.querySelectorAll(c.submit)] : []))
    .map(edges)
    .filter(r => r.width > 0 && r.height > 0);

export interface Answers {
  onKeep(line: WarningLine): void;
  onTake(line: WarningLine): void;
  onNever(line: WarningLine): void;
  onUndo(line: WarningLine): void;
  onOwn(): void;
  onLearn(kind: string): void;
  onClose(): void;
}

export interface WarningState {
  words: WarningWords;
  lines: WarningLine[];
  settled: ReadonlyMap<string, 'kept' | 'never'>;
  stopped: boolean;
  /** What came of the last "take out". */
  took?: boolean | undefined;
}

function Answer({
  line,
  words: { say },
  answer,
  on,
}: {
  line: WarningLine;
  words: WarningWords;
  answer: 'kept' | 'never' | undefined;
  on: Answers;
}): ComponentChildren {
  const named = (label: string) => `${label}: ${line.quote}`;
  if (answer)
    return (
      <p class="row soft" role="status">
        <span>{answer === 'kept' ? say.kept : say.nevered}</span>
        <button type="button" aria-label={named(say.undo)} onClick={() => on.onUndo(line)}>
          {say.undo}
        </button>
      </p>
    );
  return (
    <div class="row">
      <button type="button" aria-label={named(say.take)} onClick={() => on.onTake(line)}>
        {say.take}
      </button>
      <button type="button" aria-label={named(say.keep)} onClick={() => on.onKeep(line)}>
        {say.keep}
      </button>
      <button type="button" class="bare" aria-label={named(say.never)} onClick={() => on.onNever(line)}>
        {say.never}
      </button>
    </div>
  );
}

export function Warning({
  state: { words, lines, settled, stopped, took },
  box,
  on,
}: {
  state: WarningState;
  box: HTMLElement;
  on: Answers;
}) {
  const { say } = words;
  const top = useRef<HTMLHeadingElement>(null);
  // Opened by a press, it has the keyboard; when a send is held, the keyboard stays where the person is writing.
  useLayoutEffect(() => {
    if (!stopped) top.current?.focus();
  }, []);
  return (
    <Placed
      words={words}
      class="warning"
      tall={0.7}
      role={stopped ? 'alert' : 'region'}
      label={words.label}
      spot={(size, view, rtl) => clearOf(edges(box), size, view, rtl, senders())}
    >
      <div class="row top">
        <h2 tabIndex={-1} ref={top}>
          {stopped ? (
            <>
              <Hand />
              {words.stopped.title}
            </>
          ) : (
            words.title
          )}
        </h2>
        <button type="button" class="bare" onClick={on.onClose}>
          {say.close}
        </button>
      </div>
      {stopped && <p>{words.stopped.text}</p>}
      {!!words.together.length && (
        <div class="together">
          {words.together.map(t => (
            <p key={t.id}>
              <strong>{t.text}</strong>{' '}
              <span class="soft">
                {t.of.map((q, i) => (
                  <>
                    {i > 0 && ' · '}
                    <Quote key={i} of={q} />
                  </>
                ))}
              </span>
            </p>
          ))}
        </div>
      )}
      {lines.length > 0 && (
        <ul class="gave">
          {lines.map(l => (
            <li key={l.key}>
              <p>
                <Quote of={l.quote} /> – {l.text}
                {l.high && !stopped && <span class="soft"> {say.high}</span>}
              </p>
              <Answer line={l} words={words} answer={settled.get(l.key)} on={on} />
            </li>
          ))}
        </ul>
      )}
      {lines.length > 0 && <p class="soft">{words.audience}</p>}
      {lines[0] && (
        <button type="button" class="bare learn" onClick={() => on.onLearn(lines[0]!.kind)}>
          {say.learn}
        </button>
      )}
      {words.own && (
        <div class="own">
          <p>
            <Lock />
            {lines.length > 0 && <strong>{words.own.mark}.</strong>} {words.own.text}
          </p>
          <button type="button" class="main" onClick={on.onOwn}>
            {words.own.press}
          </button>
        </div>
      )}
      <p role="status" class="pending">
        {took !== undefined && (took ? say.taken : say.missing)}
      </p>
    </Placed>
  );
}
