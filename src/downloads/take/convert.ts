/** Turns what an export says into a value. */
import type { Field } from '../definition-schema.ts';
import { parseIpAddress } from './ip-address.ts';
import { parseTime } from './iso-time.ts';
import { looksSecret } from './looks-secret.ts';

/** Longer texts are no name, place or setting. */
const MAX_TEXT = 300;

const BOOLEANS: Record<string, 'true' | 'false'> = {
  ...Object.fromEntries(['true', '1', 'yes', 'on', 'enabled'].map(word => [word, 'true'] as const)),
  ...Object.fromEntries(['false', '0', 'no', 'off', 'disabled'].map(word => [word, 'false'] as const)),
};

/** Marks that change the direction of the text around them. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** In one line, without control characters; null if nothing is left, too much, or what must not be shown. */
function toLine(text: string): string | null {
  const line = text
    .replace(DIRECTIONS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return line && line.length <= MAX_TEXT && !looksSecret(line) ? line : null;
}

/** A birthday in a notation that is not known is still one. */
const toDate = (line: string): string => parseTime(line)?.slice(0, 10) ?? line;

/** @returns null if it is not of this kind; a boolean as `true` or `false` */
export function convert(text: string, as: Field['as']): string | null {
  const line = toLine(text);
  if (line === null) return null;
  if (as === 'time') return parseTime(line);
  if (as === 'us-time') return parseTime(line, 'month-first');
  if (as === 'date') return toDate(line);
  if (as === 'ip') return parseIpAddress(line);
  if (as === 'boolean') return BOOLEANS[line.toLowerCase()] ?? null;
  return line;
}
