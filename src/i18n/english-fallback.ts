/** A key that a language does not have yet stands in English under a mark, kept apart from the direction of what is around it. */
import type { PostProcessorModule } from 'i18next';

const OPEN = '\u2066[EN] ',
  CLOSE = '\u2069';

export const markAsEnglish = (text: string): string => `${OPEN}${text}${CLOSE}`;

interface Asked {
  lng?: string;
  i18nResolved?: { usedLng?: string };
}

export const markEnglishFallback: PostProcessorModule = {
  type: 'postProcessor',
  name: 'inEnglish',
  process(value, _key, options, translator) {
    const { lng, i18nResolved } = options as Asked;
    const wanted = lng ?? (translator as { language?: string }).language;
    return typeof value === 'string' && i18nResolved?.usedLng === 'en' && wanted !== undefined && wanted !== 'en'
      ? markAsEnglish(value)
      : value;
  },
};

/** Splits a text into what is in the person's language (even places) and what is marked as English (odd places). */
export function splitEnglishParts(text: string): string[] {
  const parts: string[] = [''];
  for (let at = 0; at < text.length; ) {
    const from = text.indexOf(OPEN, at);
    if (from < 0) {
      parts[parts.length - 1] += text.slice(at);
      break;
    }
    // Words inside may be isolated too: the end is the one that belongs to this beginning.
    let depth = 1,
      to = from + OPEN.length;
    for (; to < text.length; to++) {
      if (/[\u2066-\u2068]/.test(text[to]!)) depth++;
      else if (text[to] === CLOSE && !--depth) break;
    }
    parts[parts.length - 1] += text.slice(at, from);
    parts.push(text.slice(from + 1, to), '');
    at = to + 1;
  }
  return parts;
}

/** Without the marks: for what leaves the product as a file. */
export const removeEnglishMarks = (text: string): string =>
  splitEnglishParts(text)
    .map((part, i) => (i % 2 ? part.slice('[EN] '.length) : part))
    .join('');

export const hasEnglishMark = (text: string): boolean => text.includes(OPEN);
