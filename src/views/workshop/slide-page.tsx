/** Fits the text of a slide into its box. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

const SLIDE_TEXT_SIZES: [most: number, size: string][] = [
  [70, 'xl'],
  [170, 'l'],
  [300, 'm'],
  [440, 's'],
  [640, 'xs'],
  [Infinity, 'xxs'],
];

/** Picks a size by the number of characters, to which each line adds some. */
const pickTextSize = (...texts: string[]): string => {
  const all = texts.filter(Boolean);
  const weight =
    all.reduce((sum, text) => sum + text.length + 30 * (text.split('\n').filter(l => l.trim()).length - 1), 0) +
    40 * (all.length - 1);
  return SLIDE_TEXT_SIZES.find(([most]) => weight <= most)![1];
};

/** Set in the facilitator's window, where the title of a slide must not be a heading of the page. */
export const SlidePreviewContext = createContext(false);

export function SlideTitle({ class: name = '', children }: { class?: string; children: ComponentChildren }) {
  return useContext(SlidePreviewContext) ? (
    <p class={`title ${name}`}>{children}</p>
  ) : (
    <h1 class={`title ${name}`}>{children}</h1>
  );
}

export function SlidePage({ kind, texts, children }: { kind: string; texts: string[]; children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const fitted = useRef('');
  const size = pickTextSize(...texts);
  // Starts with the estimated size, and shrinks until the slide fits this screen.
  useLayoutEffect(() => {
    const page = box.current!;
    const fit = () => {
      // Measuring is slow, and the facilitator's window draws the same slides again at each key.
      const { clientWidth, clientHeight } = page.parentElement!;
      const shown = [size, clientWidth, clientHeight, page.textContent].join();
      if (shown === fitted.current) return;
      fitted.current = shown;
      for (let at = SLIDE_TEXT_SIZES.findIndex(([, s]) => s === size); at < SLIDE_TEXT_SIZES.length; at++) {
        page.dataset.size = SLIDE_TEXT_SIZES[at]![1];
        if (page.scrollHeight <= page.parentElement!.clientHeight) return;
      }
    };
    const watch = new ResizeObserver(fit);
    fit();
    watch.observe(page.parentElement!);
    return () => watch.disconnect();
  });
  return (
    <div class={`slide-in ${kind}`} data-size={size} ref={box}>
      {children}
    </div>
  );
}
