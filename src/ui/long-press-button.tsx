/** A button that acts only when it is held: by pointer, finger, Enter or Space. Let go, it has done nothing. */
import { useEffect, useRef, useState } from 'preact/hooks';

const HOLD = 2_000; // ms; the ring in vault.css takes as long

export function LongPressButton({ label, holding, onDone }: { label: string; holding: string; onDone(): void }) {
  const [on, setOn] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setOn(false);
  };
  const start = () => {
    if (timer.current) return;
    setOn(true);
    timer.current = setTimeout(() => {
      stop();
      onDone();
    }, HOLD);
  };
  useEffect(() => stop, []);
  const key = (e: KeyboardEvent) => {
    if (e.key !== 'Enter' && e.key !== ' ') return;
    e.preventDefault();
    if (!e.repeat) start();
  };
  return (
    <>
      <button
        type="button"
        class={`btn wide hold${on ? ' on' : ''}`}
        onPointerDown={e => {
          if (e.button === 0) start();
        }}
        onPointerUp={stop}
        onPointerLeave={stop}
        onPointerCancel={stop}
        onBlur={stop}
        onKeyDown={key}
        onKeyUp={stop}
        onContextMenu={e => e.preventDefault()}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <circle class="way" cx="12" cy="12" r="9" />
          <circle class="run" cx="12" cy="12" r="9" pathLength="1" />
        </svg>
        {on ? holding : label}
      </button>
      <p class="heard" role="status">
        {on && holding}
      </p>
    </>
  );
}
