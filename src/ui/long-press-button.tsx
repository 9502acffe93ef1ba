/** Acts only when it is held for two seconds, by pointer, finger, Enter or Space. */
import { useEffect, useRef, useState } from 'preact/hooks';

const LONG_PRESS = 2_000; // ms, like the animation of the ring in vault.css

interface LongPressButtonProps {
  label: string;
  /** Label while it is held. */
  holding: string;
  onDone(): void;
}

export function LongPressButton({ label, holding, onDone }: LongPressButtonProps) {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setHeld(false);
  };
  const start = () => {
    if (timer.current) return;
    setHeld(true);
    timer.current = setTimeout(() => {
      stop();
      onDone();
    }, LONG_PRESS);
  };
  useEffect(() => stop, []);
  const handleKeyDown = (e: KeyboardEvent) => {
    if (e.key !== 'Enter' && e.key !== ' ') return;
    e.preventDefault();
    if (!e.repeat) start();
  };
  return (
    <>
      <button
        type="button"
        class={`btn wide hold${held ? ' on' : ''}`}
        onPointerDown={e => {
          if (e.button === 0) start();
        }}
        onPointerUp={stop}
        onPointerLeave={stop}
        onPointerCancel={stop}
        onBlur={stop}
        onKeyDown={handleKeyDown}
        onKeyUp={stop}
        onContextMenu={e => e.preventDefault()}
      >
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
          <circle class="way" cx="12" cy="12" r="9" />
          <circle class="run" cx="12" cy="12" r="9" pathLength="1" />
        </svg>
        {held ? holding : label}
      </button>
      <p class="heard" role="status">
        {held && holding}
      </p>
    </>
  );
}
