/** Renders Markdown of a lesson in the same frame. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { hasEnglishMark, removeEnglishMarks } from '../../i18n/english-fallback.ts';
import { renderMarkdown } from '../../learning/markdown.ts';

export function Markdown({ text }: { text: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current!.replaceChildren(renderMarkdown(removeEnglishMarks(text)));
  }, [text]);
  return <div ref={ref} class="stack" {...(hasEnglishMark(text) && { lang: 'en', dir: 'ltr' })} />;
}
