/** Facts in the person's words, one line a kind. */
import type { TFunction } from 'i18next';
import { formatDate } from '../i18n/formats.ts';
import type { MetadataFact } from './schema.ts';
import { METADATA_FACT_KINDS } from './model.ts';
import { formatCoordinates } from './map-position.ts';

const MAX_VALUES = 3;

/** "2024-05-12 13:05" as the language writes it; the clock is the camera's own. */
function formatCameraTime(language: string, value: string): string {
  const at = Date.parse(`${value.replace(' ', 'T')}${value.length > 10 ? ':00Z' : 'T00:00:00Z'}`);
  return Number.isNaN(at)
    ? value
    : formatDate(language, at, {
        dateStyle: 'medium',
        ...(value.length > 10 ? { timeStyle: 'short' as const } : {}),
        timeZone: 'UTC',
      });
}

export function describeFacts(
  t: TFunction,
  language: string,
  facts: readonly MetadataFact[],
): { label: string; value?: string }[] {
  return METADATA_FACT_KINDS.flatMap(kind => {
    const these = facts.filter(f => f.kind === kind);
    if (!these.length) return [];
    const values = [
      ...new Set(
        these.flatMap(f =>
          f.at
            ? [formatCoordinates(f.at, language)]
            : f.value
              ? [kind === 'time' ? formatCameraTime(language, f.value) : f.value]
              : [],
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
                  .slice(0, MAX_VALUES)
                  .map(v => `\u2068${v}\u2069`)
                  .join(' · ') + (values.length > MAX_VALUES ? ' …' : ''),
            }
          : {}),
      },
    ];
  });
}
