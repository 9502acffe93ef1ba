/** Facts in the person's words, one line a kind. */
import type { TFunction } from 'i18next';
import { formatDate } from '../i18n/formats.ts';
import { FACTS, type Fact } from './model.ts';
import { inDegrees } from './map-position.ts';

const MOST_VALUES = 3;

/** "2024-05-12 13:05" as the language writes it; the clock is the camera's own. */
function time(language: string, value: string): string {
  const at = Date.parse(`${value.replace(' ', 'T')}${value.length > 10 ? ':00Z' : 'T00:00:00Z'}`);
  return Number.isNaN(at)
    ? value
    : formatDate(language, at, {
        dateStyle: 'medium',
        ...(value.length > 10 ? { timeStyle: 'short' as const } : {}),
        timeZone: 'UTC',
      });
}

export function linesOf(t: TFunction, language: string, facts: readonly Fact[]): { label: string; value?: string }[] {
  return FACTS.flatMap(kind => {
    const these = facts.filter(f => f.kind === kind);
    if (!these.length) return [];
    const values = [
      ...new Set(
        these.flatMap(f =>
          f.at ? [inDegrees(f.at, language)] : f.value ? [kind === 'time' ? time(language, f.value) : f.value] : [],
        ),
      ),
    ];
    return [
      {
        label: t(`photo.fact.${kind}`),
        ...(values.length
          ? {
              value:
                values
                  .slice(0, MOST_VALUES)
                  .map(v => `\u2068${v}\u2069`)
                  .join(' · ') + (values.length > MOST_VALUES ? ' …' : ''),
            }
          : {}),
      },
    ];
  });
}
