/** Formats the texts of printed handouts and of their QR codes, which never contain URLs. */
import type { Lesson } from '../learning/lesson.ts';
import type { Helpline } from '../helplines/schema.ts';

/** Largest QR code that a cheap phone reads from an A5 page. */
export const MAX_QR_BYTES = 440;

const countBytes = (text: string): number => new TextEncoder().encode(text).length;

/** Cuts after whole lines, with an ellipsis for the rest. */
export function fitQrText(lines: readonly string[], maxBytes = MAX_QR_BYTES): string {
  const fitting: string[] = [];
  for (const line of lines) {
    const ellipsis = fitting.length < lines.length - 1 ? '\n…' : '';
    if (countBytes([...fitting, line].join('\n') + ellipsis) > maxBytes) return [...fitting, '…'].join('\n');
    fitting.push(line);
  }
  return fitting.join('\n');
}

export const formatChecklistQr = ({ title, checklist }: Pick<Lesson, 'title' | 'checklist'>): string =>
  fitQrText([title, ...checklist.map(r => `- ${r.text}`)]);

/** Phone numbers and addresses, without URLs and bots. */
export const listContacts = (helpline: Helpline): string[] =>
  helpline.channels.flatMap(c => (c.value && c.kind !== 'bot' && !/^https?:/.test(c.value) ? [c.value] : []));

export const formatHelplinesQr = (helplines: readonly Helpline[]): string =>
  fitQrText(helplines.filter(h => listContacts(h).length).map(h => `${h.name}: ${listContacts(h).join(', ')}`));
