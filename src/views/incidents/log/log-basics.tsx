/** Labels that the timeline, the table and the incident view share. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IncidentRow } from '../../../incidents/search.ts';
import type { SeverityLevel } from '../../../incidents/severity.ts';
import { useTranslation } from '../../../ui/language-context.ts';

/** Shows a level as a shape (filled steps), a word and a colour. */
export function SeverityLabel({ level }: { level: SeverityLevel | null }) {
  const { t } = useTranslation();
  if (level === null) return null;
  return (
    <span class={`level l${level}`}>
      <svg class="steps" viewBox="0 0 26 16" aria-hidden="true">
        {[1, 2, 3, 4].map(n => (
          <rect
            key={n}
            x={(n - 1) * 7}
            y={12 - n * 3}
            width="5"
            height={n * 3 + 4}
            rx="1"
            class={n <= level ? 'on' : ''}
          />
        ))}
      </svg>
      {t(`log.level.${level}`)}
    </span>
  );
}

const ROWS_PER_STEP = 60;

/**
 * Renders a part of a long list, and more before the person reaches its end.
 * @param query starts over when it changes
 */
export function useIncrementalRows(
  rows: readonly IncidentRow[],
  query: unknown,
): { shown: readonly IncidentRow[]; more: ComponentChildren } {
  const { t } = useTranslation();
  const [most, setMost] = useState(ROWS_PER_STEP);
  const end = useRef<HTMLButtonElement>(null);
  const hasMore = rows.length > most;
  useEffect(() => {
    setMost(ROWS_PER_STEP);
  }, [query]);
  useEffect(() => {
    if (!hasMore || !end.current) return;
    const watch = new IntersectionObserver(
      seen => {
        if (seen.some(s => s.isIntersecting)) setMost(n => n + ROWS_PER_STEP);
      },
      { rootMargin: '600px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [hasMore, most]);
  return {
    shown: rows.slice(0, most),
    more: hasMore && (
      <button type="button" class="btn wide" ref={end} onClick={() => setMost(n => n + ROWS_PER_STEP)}>
        {t('log.more')}
      </button>
    ),
  };
}
