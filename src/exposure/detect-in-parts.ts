/** Judges a text in parts, with a breath between them, so that a long text keeps nothing else waiting. What was judged last stays in memory. */
import { loadLexicons } from './load-lexicons.ts';
import { detectPii, MAX_TEXT_LENGTH, type DetectionHints } from './detect-pii.ts';
import type { PiiSpan } from './kinds.ts';
import { mergeSpans, splitText } from './text-parts.ts';

const MAX_CACHED_PARTS = 60; // parts of texts that are being written
const cachedSpans = new Map<string, PiiSpan[]>();

const breath = (): Promise<void> => new Promise(done => setTimeout(done));

export async function detectPiiInParts(text: string, hints: DetectionHints): Promise<PiiSpan[]> {
  await loadLexicons();
  const parts = splitText(text.slice(0, MAX_TEXT_LENGTH));
  const found: PiiSpan[][] = [];
  for (const part of parts) {
    const key = JSON.stringify([part.text, hints]);
    let spans = cachedSpans.get(key);
    if (!spans) {
      if (found.length) await breath();
      spans = detectPii(part.text, hints);
    }
    cachedSpans.delete(key);
    cachedSpans.set(key, spans);
    found.push(spans);
  }
  for (const old of cachedSpans.keys()) {
    if (cachedSpans.size <= Math.max(MAX_CACHED_PARTS, parts.length)) break;
    cachedSpans.delete(old);
  }
  return mergeSpans(parts, found);
}
