/** Turns what an export says into a value. */
import type { Field } from '../definition-schema.ts';
import { parseTime } from './iso-time.ts';

/** Longer texts are no name, place or setting. */
const MAX_TEXT = 300;

const BOOLEANS: Record<string, 'true' | 'false'> = {
  ...Object.fromEntries(['true', '1', 'yes', 'on', 'enabled'].map(word => [word, 'true'] as const)),
  ...Object.fromEntries(['false', '0', 'no', 'off', 'disabled'].map(word => [word, 'false'] as const)),
};

/** Reads text as UTF-8 that was written as if it were Latin-1; leaves it as it is if that makes no sense. */
export function repairMojibake(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[^\0-\u00ff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, c => c.charCodeAt(0)));
  } catch {
    return text;
  }
}

/** In one line, without control characters; null if nothing is left, or too much. */
function toLine(text: string): string | null {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line && line.length <= MAX_TEXT ? line : null;
}

/** @returns null if it is not of this kind; a boolean as `true` or `false` */
export function convert(text: string, as: Field['as']): string | null {
  const line = toLine(text);
  if (line === null) return null;
  if (as === 'time') return parseTime(line);
  if (as === 'boolean') return BOOLEANS[line.toLowerCase()] ?? null;
  return line;
}
