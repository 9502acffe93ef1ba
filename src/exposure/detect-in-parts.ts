/** Judges a text in parts, with a breath between them, so that a long text keeps nothing else waiting. What was judged last stays in memory. */
import { exposureWords } from './load-lexicons.ts';
import { detectPii, MOST_CHARACTERS, type Hints } from './detect-pii.ts';
import type { Span } from './kinds.ts';
import { joined, partsOf } from './text-parts.ts';

const MOST_KEPT = 60; // parts of texts that are being written
const judged = new Map<string, Span[]>();

const breath = (): Promise<void> => new Promise(done => setTimeout(done));

export async function judgeParts(text: string, hints: Hints): Promise<Span[]> {
  await exposureWords();
  const parts = partsOf(text.slice(0, MOST_CHARACTERS));
  const found: Span[][] = [];
  for (const part of parts) {
    const key = JSON.stringify([part.text, hints]);
    let spans = judged.get(key);
    if (!spans) {
      if (found.length) await breath();
      spans = detectPii(part.text, hints);
    }
    judged.delete(key);
    judged.set(key, spans);
    found.push(spans);
  }
  for (const old of judged.keys()) {
    if (judged.size <= Math.max(MOST_KEPT, parts.length)) break;
    judged.delete(old);
  }
  return joined(parts, found);
}
