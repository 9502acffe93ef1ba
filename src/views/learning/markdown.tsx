/** Renders Markdown of a lesson in the same frame. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { renderMarkdown } from '../../learning/markdown.ts';

export function Markdown({ text }: { text: string }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    ref.current!.replaceChildren(renderMarkdown(text));
  }, [text]);
  return <div ref={ref} class="stack" />;
}
