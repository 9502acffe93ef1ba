/** What goes on paper, and the text that its square of dots holds: words, never an address. */
import type { Lesson } from '../learning/lesson.ts';
import type { Helpline } from '../helplines/schema.ts';

/** Bytes that a code holds and a cheap telephone still reads from an A5 page. */
export const MAX_QR_BYTES = 440;

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** As many whole lines as there is room for; what was left out is shown as left out. */
export function fitQrText(lines: readonly string[], most = MAX_QR_BYTES): string {
  const kept: string[] = [];
  for (const line of lines) {
    const rest = kept.length < lines.length - 1 ? '\n…' : '';
    if (bytes([...kept, line].join('\n') + rest) > most) return [...kept, '…'].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
}

export const formatChecklistQr = ({ title, checklist }: Pick<Lesson, 'title' | 'checklist'>): string =>
  fitQrText([title, ...checklist.map(r => `- ${r.text}`)]);

/** How to reach them, without web addresses: a name, and what one can call or write to. */
export const listContacts = (h: Helpline): string[] =>
  h.channels.flatMap(c => (c.value && c.kind !== 'bot' && !/^https?:/.test(c.value) ? [c.value] : []));

export const formatHelplinesQr = (lines: readonly Helpline[]): string =>
  fitQrText(lines.filter(h => listContacts(h).length).map(h => `${h.name}: ${listContacts(h).join(', ')}`));
