/** The cards of a lesson. The first is rendered at once, the others after the first paint. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lesson } from '../../learning/lesson.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { getDrawingUrl } from './drawing-url.ts';
import { Markdown } from './markdown.tsx';

const Drawing = ({ file, alt }: { file: string; alt: string }) => (
  <img class="drawing" src={getDrawingUrl(file)} alt={alt} />
);

function LessonCard({ lesson, at, onSeen }: { lesson: Lesson; at: number; onSeen(at: number): void }) {
  const { t } = useTranslation();
  const ref = useRef<HTMLElement>(null);
  const card = lesson.cards[at]!;
  useEffect(() => {
    const watch = new IntersectionObserver(
      seen => {
        if (seen.some(s => s.isIntersecting)) onSeen(at);
      },
      { rootMargin: '-40% 0px -50% 0px' },
    );
    watch.observe(ref.current!);
    return () => watch.disconnect();
  }, [at]);
  return (
    <section class="card stack" ref={ref} data-card={at}>
      <p class="row between">
        <span class="eyebrow">{t(`learn.card.${card.kind}`)}</span>
        <span class="soft small">{t('learn.place', { place: at + 1, total: lesson.cards.length })}</span>
      </p>
      <h2 tabIndex={-1}>{card.title}</h2>
      {lesson.drawings
        .filter(d => d.card === at + 1)
        .map(d => (
          <Drawing key={d.file} {...d} />
        ))}
      <Markdown text={card.text} />
    </section>
  );
}

/** @returns true once the top of the page is painted, so that the rest does not delay it */
export function useAfterFirstPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return painted;
}

export const LessonCards = ({ lesson, all, onSeen }: { lesson: Lesson; all: boolean; onSeen(at: number): void }) => (
  <>
    {lesson.cards.slice(0, all ? undefined : 1).map((card, at) => (
      <LessonCard key={card.title} lesson={lesson} at={at} onSeen={onSeen} />
    ))}
  </>
);
