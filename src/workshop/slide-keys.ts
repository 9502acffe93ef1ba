/** Keys of whoever presents, and of the small remotes that send Page Up, Page Down and a dot. */
import { useEffect } from 'preact/hooks';

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
/** By the place on the keyboard too: an Arabic one has other letters there. */
const LETTERS: [letter: string, press: SlideCommand][] = [
  ['f', 'full'],
  ['b', 'black'],
  ['n', 'notes'],
];

/** @returns nothing for keys that are not ours, or that belong to what has the focus */
export function getSlideCommand(e: KeyboardEvent, rtl: boolean): SlideCommand | undefined {
  if (e.ctrlKey || e.altKey || e.metaKey) return undefined;
  const at = e.target instanceof Element ? e.target : undefined;
  if (at?.closest('input, select, textarea')) return undefined;
  if ((e.key === ' ' || e.key === 'Enter') && at?.closest('button, a, summary')) return undefined;
  // The next slide lies where the language reads on.
  if (e.key === 'ArrowRight') return rtl ? 'back' : 'next';
  if (e.key === 'ArrowLeft') return rtl ? 'next' : 'back';
  return KEYS[e.key] ?? LETTERS.find(([l]) => e.key.toLowerCase() === l || e.code === `Key${l.toUpperCase()}`)?.[1];
}

export function useSlideKeys(rtl: boolean, press: (what: SlideCommand) => void): void {
  useEffect(() => {
    const pressed = (e: KeyboardEvent) => {
      const what = getSlideCommand(e, rtl);
      if (!what) return;
      if (what !== 'clear') e.preventDefault();
      press(what);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [rtl, press]);
}

export const toggleFullScreen = (): void =>
  void (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(
    () => undefined,
  );
