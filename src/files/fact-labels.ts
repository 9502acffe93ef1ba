/** Describes the facts found in a photo in the person's language, one line for each kind. */
import type { TFunction } from 'i18next';
import { formatDate } from '../i18n/formats.ts';
import { formatCoordinates } from './map-position.ts';
import { METADATA_FACT_KINDS } from './model.ts';
import type { MetadataFact } from './schema.ts';

const MAX_VALUES = 3;

/** Formats "2024-05-12" or "2024-05-12 13:05", in the camera's own time zone. */
function formatCameraTime(language: string, value: string): string {
  const hasTime = value.length > 10;
  const at = Date.parse(`${value.replace(' ', 'T')}${hasTime ? ':00Z' : 'T00:00:00Z'}`);
  if (Number.isNaN(at)) return value;
  return formatDate(language, at, {
    dateStyle: 'medium',
    ...(hasTime ? { timeStyle: 'short' as const } : {}),
    timeZone: 'UTC',
  });
}

function formatValue(language: string, { kind, value, at }: MetadataFact): string | undefined {
  if (at) return formatCoordinates(at, language);
  return value && kind === 'time' ? formatCameraTime(language, value) : value || undefined;
}

/** Isolates each value, since its direction of writing is unknown. */
const joinValues = (values: readonly string[]): string =>
  values
    .slice(0, MAX_VALUES)
    .map(value => `\u2068${value}\u2069`)
    .join(' · ') + (values.length > MAX_VALUES ? ' …' : '');

export interface FactLine {
  label: string;
  value?: string;
}

export function describeFacts(t: TFunction, language: string, facts: readonly MetadataFact[]): FactLine[] {
  return METADATA_FACT_KINDS.filter(kind => facts.some(fact => fact.kind === kind)).map(kind => {
    const values = new Set(facts.filter(fact => fact.kind === kind).flatMap(fact => formatValue(language, fact) ?? []));
    return { label: t(`photo.fact.${kind}`), ...(values.size ? { value: joinValues([...values]) } : {}) };
  });
}
