/** Builds the slides of a programme, one idea each, from lessons and agendas. */
import { Lexer, type Token } from 'marked';
import { hasEnglishMark, markAsEnglish, removeEnglishMarks } from '../i18n/english-fallback.ts';
import type { Lesson } from '../learning/lesson.ts';
import type { Agenda, AgendaBlock } from './agenda.ts';
import { createPolls, type Poll } from './polls.ts';

/** `text` is untrusted Markdown: render it with `renderMarkdown` only. */
export type SlideBody =
  | { kind: 'start'; title: string; goal: string }
  | { kind: 'rules' }
  | { kind: 'text'; title?: string | undefined; text: string; drawing?: { file: string; alt: string } | undefined }
  /** `from`: number of the first row. */
  | { kind: 'rows'; title: string; from: number; rows: string[] }
  | { kind: 'row'; title: string; text: string; caution?: string | undefined; minutes: number }
  | { kind: 'poll'; key: string; poll: Poll }
  | { kind: 'answer'; key: string; poll: Poll }
  | { kind: 'tally'; key: string; when: 'before' | 'after'; ask: string }
  | { kind: 'break'; title: string; minutes: number }
  | { kind: 'end' };

/** `block`: index in the programme. `around`: before the first or after the last block. */
export type Slide = SlideBody & { block: number; around?: true };

/** More would be too small to read from the back of the room. */
const MAX_WORDS = 40;
/** Allowed for the last item of a list, so that it is not alone on a slide. */
const SPARE_WORDS = 10;
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const LEAD_IN = /[:：]\s*$/;
const LIST = /^\s*(?:[-*+]|\d+[.)])\s/m;

/**
 * Splits into paragraphs and lists; joins short neighbours and a list's lead-in, and splits long lists. Each piece of a
 * text that is marked as English is marked.
 */
export function splitIntoIdeas(markdown: string): string[] {
  if (hasEnglishMark(markdown)) return splitIntoIdeas(removeEnglishMarks(markdown)).map(markAsEnglish);
  const pieces: string[] = [];
  for (const token of Lexer.lex(markdown, { gfm: false })) {
    if (token.type === 'space') continue;
    const before = pieces.at(-1);
    const [first, ...rest] = token.type === 'list' ? splitList(token) : [token.raw.trim()];
    const joins =
      before !== undefined &&
      (token.type === 'list'
        ? LEAD_IN.test(before)
        : !LEAD_IN.test(first!) && !LIST.test(before) && countWords(before) + countWords(first!) <= MAX_WORDS);
    if (joins) pieces.splice(-1, 1, `${before}\n\n${first}`, ...rest);
    else pieces.push(first!, ...rest);
  }
  return pieces;
}

/** Splits a list by its number of words; numbering continues. */
function splitList(token: Token): string[] {
  const { items, ordered, start } = token as Token & { items: { raw: string }[]; ordered: boolean; start: number | '' };
  const parts: string[][] = [];
  items.forEach(({ raw }, at) => {
    const line = raw.trim().replace(/^(?:[-*+]|\d+[.)])\s+/, ordered ? `${(start || 1) + at}. ` : '- ');
    const last = parts.at(-1);
    const max = MAX_WORDS + (at === items.length - 1 ? SPARE_WORDS : 0);
    if (last && countWords([...last, line].join(' ')) <= max) last.push(line);
    else parts.push([line]);
  });
  return parts.map(lines => lines.join('\n'));
}

function buildCardSlides(lesson: Lesson, numbers: readonly number[] | undefined): SlideBody[] {
  return (numbers ?? lesson.cards.map((_, i) => i + 1)).flatMap(n => {
    const card = lesson.cards[n - 1];
    if (!card) return [];
    const drawing = lesson.drawings.find(d => d.card === n);
    const texts = splitIntoIdeas(card.text).map(text => ({ kind: 'text' as const, title: card.title, text }));
    return drawing
      ? [
          { kind: 'text' as const, title: card.title, text: '', drawing: { file: drawing.file, alt: drawing.alt } },
          ...texts,
        ]
      : texts;
  });
}

/** @param key prefix that distinguishes this block's questions */
function buildQuizSlides(lesson: Lesson, numbers: readonly number[] | undefined, key: string): SlideBody[] {
  const polls = (numbers ?? lesson.quiz.map((_, i) => i + 1)).flatMap(n =>
    lesson.quiz[n - 1] ? createPolls(lesson.quiz[n - 1]!).map((poll, i) => ({ poll, key: `${key}/${n}.${i}` })) : [],
  );
  return polls.flatMap(p => [
    { kind: 'poll' as const, ...p },
    { kind: 'answer' as const, ...p },
  ]);
}

const ROWS_PER_SLIDE = 4;

const toTextSlides = (title: string, texts: readonly string[]): SlideBody[] =>
  texts.map(text => ({ kind: 'text', title, text }));

/** @param lessons by id; a block whose lesson is missing shows only its title */
export function buildBlockSlides(block: AgendaBlock, lessons: Readonly<Record<string, Lesson>>): SlideBody[] {
  const lesson = 'lesson' in block ? lessons[block.lesson] : undefined;
  switch (block.kind) {
    case 'break':
      return [{ kind: 'break', title: block.title, minutes: block.minutes }];
    case 'tally':
      return [{ kind: 'tally', key: block.id, when: block.when, ask: block.ask }];
    case 'activity':
    case 'discussion':
    case 'practice':
      return toTextSlides(block.title, block.show);
  }
  if (!lesson) return [{ kind: 'text', text: '', title: block.title }];
  switch (block.kind) {
    case 'cards':
      return buildCardSlides(lesson, block.cards);
    case 'quiz':
      return buildQuizSlides(lesson, block.questions, block.id);
    case 'plan':
      return lesson.facilitator.plan
        .filter(p => p.phase === block.phase)
        .flatMap(p => toTextSlides(block.title, splitIntoIdeas(p.what)));
    case 'checklist':
      return [
        ...[lesson.checklist.slice(0, ROWS_PER_SLIDE), lesson.checklist.slice(ROWS_PER_SLIDE)]
          .filter(rows => rows.length)
          .map((rows, i) => ({
            kind: 'rows' as const,
            title: lesson.title,
            from: i * ROWS_PER_SLIDE + 1,
            rows: rows.map(r => r.text),
          })),
        ...lesson.checklist.map(r => ({
          kind: 'row' as const,
          title: lesson.title,
          text: r.text,
          caution: 'caution' in r ? r.caution : undefined,
          minutes: r.minutes,
        })),
      ];
  }
}

/** Adds a title, the rules of the room and an end around the blocks. */
export function buildDeck(
  agenda: Pick<Agenda, 'title' | 'goal' | 'blocks'>,
  lessons: Readonly<Record<string, Lesson>>,
): Slide[] {
  const last = Math.max(0, agenda.blocks.length - 1);
  return [
    { kind: 'start', title: agenda.title, goal: agenda.goal, block: 0, around: true },
    { kind: 'rules', block: 0, around: true },
    ...agenda.blocks.flatMap((b, block) => buildBlockSlides(b, lessons).map(s => ({ ...s, block }))),
    { kind: 'end', block: last, around: true },
  ];
}
