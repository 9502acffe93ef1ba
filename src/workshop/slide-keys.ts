/** Maps keys to slide commands, including those of presentation remotes (Page Up, Page Down, dot). */
import { useLayoutEffect } from 'preact/hooks';

export type SlideCommand = 'next' | 'back' | 'first' | 'last' | 'black' | 'full' | 'notes' | 'clear';

const KEYS: Record<string, SlideCommand> = {
  ArrowDown: 'next',
  PageDown: 'next',
  ' ': 'next',
  Enter: 'next',
  ArrowUp: 'back',
  PageUp: 'back',
  Backspace: 'back',
  Home: 'first',
  End: 'last',
  '.': 'black',
  F5: 'full',
  Escape: 'clear',
};
/** Also matched by position, for keyboards with other letters, such as Arabic ones. */
const LETTERS: [letter: string, command: SlideCommand][] = [
  ['f', 'full'],
  ['b', 'black'],
  ['n', 'notes'],
];

/** @returns undefined for other keys, and for those that the focused element uses */
export function getSlideCommand(e: KeyboardEvent, rtl: boolean): SlideCommand | undefined {
  if (e.ctrlKey || e.altKey || e.metaKey) return undefined;
  const focused = e.target instanceof Element ? e.target : undefined;
  if (focused?.closest('input, select, textarea')) return undefined;
  if ((e.key === ' ' || e.key === 'Enter') && focused?.closest('button, a, summary')) return undefined;
  // The next slide is in the reading direction.
  if (e.key === 'ArrowRight') return rtl ? 'back' : 'next';
  if (e.key === 'ArrowLeft') return rtl ? 'next' : 'back';
  return KEYS[e.key] ?? LETTERS.find(([l]) => e.key.toLowerCase() === l || e.code === `Key${l.toUpperCase()}`)?.[1];
}

export function useSlideKeys(rtl: boolean, run: (command: SlideCommand) => void): void {
  // A layout effect, so that keys count from the first frame on.
  useLayoutEffect(() => {
    const onKeyDown = (e: KeyboardEvent) => {
      const command = getSlideCommand(e, rtl);
      if (!command) return;
      if (command !== 'clear') e.preventDefault();
      run(command);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [rtl, run]);
}

export const toggleFullScreen = (): void =>
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => undefined,
  );
