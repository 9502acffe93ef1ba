/**
 * Finds personal data in text with the extension's own detectors (docs/exposure-kinds.md).
 * Reads JSON lines `{id, text, lang?, cc?}` and writes `{id, spans}`.
 */
import { createInterface } from 'node:readline';
import { isSupportedCountry } from 'libphonenumber-js';
import { detectPii } from '../src/exposure/with-lexicons.ts';

interface Line {
  id: unknown;
  text: string;
  lang?: string;
  cc?: string;
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (!line.trim()) continue;
  const { id, text, lang, cc } = JSON.parse(line) as Line;
  const spans = detectPii(text, {
    countries: cc && isSupportedCountry(cc) ? [cc] : [],
    ...(lang ? { language: lang } : {}),
  });
  process.stdout.write(`${JSON.stringify({ id, spans })}\n`);
}
