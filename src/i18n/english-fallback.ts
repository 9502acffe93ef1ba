/** Marks strings that fall back to English, isolated from the direction of the text around them. */
import type { PostProcessorModule } from 'i18next';

/** Unicode isolates (LRI, PDI), so that English inside right-to-left text keeps its order. */
const LABEL = '[EN] ',
  OPEN = `\u2066${LABEL}`,
  CLOSE = '\u2069';

export const markAsEnglish = (text: string): string => `${OPEN}${text}${CLOSE}`;

interface ResolvedOptions {
  lng?: string;
  i18nResolved?: { usedLng?: string };
}

export const markEnglishFallback: PostProcessorModule = {
  type: 'postProcessor',
  name: 'inEnglish',
  process(value, _key, options, translator) {
    const { lng, i18nResolved } = options as ResolvedOptions;
    const requested = lng ?? (translator as { language?: string }).language;
    const isFallback = i18nResolved?.usedLng === 'en' && requested !== undefined && requested !== 'en';
    return typeof value === 'string' && isFallback ? markAsEnglish(value) : value;
  },
};

/** @param from index of an opening isolate @returns index of the CLOSE that matches it; the text's end without one */
function findClose(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    if (/[\u2066-\u2068]/.test(text[i]!)) depth++;
    else if (text[i] === CLOSE && !--depth) return i;
  }
  return text.length;
}

/** @returns alternately text in the current language (even indexes) and marked English with its label (odd indexes) */
export function splitEnglishParts(text: string): string[] {
  const parts: string[] = [];
  let end = 0;
  for (let start = text.indexOf(OPEN); start >= 0; start = text.indexOf(OPEN, end)) {
    const close = findClose(text, start);
    parts.push(text.slice(end, start), text.slice(start + 1, close));
    end = close + 1;
  }
  return [...parts, text.slice(end)];
}

/** For exported files, which carry no marks. */
export const removeEnglishMarks = (text: string): string =>
  splitEnglishParts(text)
    .map((part, i) => (i % 2 ? part.slice(LABEL.length) : part))
    .join('');

export const hasEnglishMark = (text: string): boolean => text.includes(OPEN);
