/** Small things that timeline, table and record share. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { IncidentRow } from '../../../incidents/search.ts';
import type { Incident } from '../../../incidents/model.ts';
import { getResponseStatus } from '../../../incidents/responses.ts';
import type { SeverityLevel } from '../../../incidents/severity.ts';
import { Ltr } from '../../../ui/ltr.tsx';
import { useTranslation } from '../../../ui/language-context.ts';

/** A level is a shape (filled steps), a word and a colour. */
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

export function ResponseStatusLabel({ incident }: { incident: Incident }) {
  const { t } = useTranslation();
  const stand = getResponseStatus(incident, Date.now());
  return stand === 'unsent' ? null : (
    <span class={stand === 'due' ? 'caution' : undefined}>{t(`log.stand.${stand}`)}</span>
  );
}

export const Handle = ({ of }: { of: string | null }) => (of ? <Ltr>@{of.replace(/^@/, '')}</Ltr> : null);

export function usePlatformName(): (id: string | null) => string {
  const { t } = useTranslation();
  return id => (id ? t(`platformName.${id}`, { defaultValue: id }) : '');
}

const ROWS_PER_STEP = 60;

/**
 * Of thousands only as many as are looked at: more come before the end is reached.
 * @param asked begins anew when it changes
 */
export function useIncrementalRows(
  rows: readonly IncidentRow[],
  asked: unknown,
): { shown: readonly IncidentRow[]; more: ComponentChildren } {
  const { t } = useTranslation();
  const [most, setMost] = useState(ROWS_PER_STEP);
  const end = useRef<HTMLButtonElement>(null);
  const left = rows.length > most;
  useEffect(() => {
    setMost(ROWS_PER_STEP);
  }, [asked]);
  useEffect(() => {
    if (!left || !end.current) return;
    const watch = new IntersectionObserver(
      seen => {
        if (seen.some(s => s.isIntersecting)) setMost(n => n + ROWS_PER_STEP);
      },
      { rootMargin: '600px' },
    );
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [left, most]);
  return {
    shown: rows.slice(0, most),
    more: left && (
      <button type="button" class="btn wide" ref={end} onClick={() => setMost(n => n + ROWS_PER_STEP)}>
        {t('log.more')}
      </button>
    ),
  };
}
