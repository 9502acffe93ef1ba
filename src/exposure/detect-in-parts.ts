/** Runs the detectors over a text part by part, yielding in between; recent parts are cached in memory only. */
import { yieldToMain } from '../lib/yield-to-main.ts';
import { detectPii, MAX_TEXT_LENGTH, type DetectionHints } from './detect-pii.ts';
import type { PiiSpan } from './kinds.ts';
import { withLexicons } from './load-lexicons.ts';
import { mergeSpans, splitText } from './text-parts.ts';

const MAX_CACHED_PARTS = 60;
const cachedSpans = new Map<string, PiiSpan[]>();

export async function detectPiiInParts(text: string, hints: DetectionHints): Promise<PiiSpan[]> {
  const parts = splitText(text.slice(0, MAX_TEXT_LENGTH));
  const found: PiiSpan[][] = [];
  for (const part of parts) {
    const key = JSON.stringify([part.text, hints]);
    let spans = cachedSpans.get(key);
    if (!spans) {
      if (found.length) await yieldToMain();
      spans = await withLexicons(() => detectPii(part.text, hints));
    }
    // Deleting first moves the entry to the end, so that the oldest one is evicted.
    cachedSpans.delete(key);
    cachedSpans.set(key, spans);
    found.push(spans);
  }
  for (const oldest of cachedSpans.keys()) {
    if (cachedSpans.size <= Math.max(MAX_CACHED_PARTS, parts.length)) break;
    cachedSpans.delete(oldest);
  }
  return mergeSpans(parts, found);
}
