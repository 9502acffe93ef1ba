/** Slides of a programme: one idea each, from the texts that lessons and agendas have. */
import { Lexer, type Token } from 'marked';
import type { Lesson } from '../learning/lesson.ts';
import type { Agenda, AgendaBlock } from './agenda.ts';
import { createPolls, type Poll } from './polls.ts';

/** What a slide holds; `text` is Markdown, untrusted until sanitised. */
export type SlideBody =
  | { kind: 'start'; title: string; goal: string }
  | { kind: 'rules' }
  | { kind: 'text'; title?: string | undefined; text: string; drawing?: { file: string; alt: string } | undefined }
  | { kind: 'rows'; title: string /** The number of the first. */; from: number; rows: string[] }
  | { kind: 'row'; title: string; text: string; caution?: string | undefined; minutes: number }
  | { kind: 'poll'; key: string; poll: Poll }
  | { kind: 'answer'; key: string; poll: Poll }
  | { kind: 'tally'; key: string; when: 'before' | 'after'; ask: string }
  | { kind: 'break'; title: string; minutes: number }
  | { kind: 'end' };

/** `block`: which of the programme's. What stands before the first and after the last one belongs to these, as `around`. */
export type Slide = SlideBody & { block: number; around?: true };

/** More than this on one slide is small from the last row of chairs. */
const MOST = 40; // words
const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const LEAD = /[:：]\s*$/;
const LISTED = /^\s*(?:[-*+]|\d+[.)])\s/m;

/** A card's text in pieces of one idea: a paragraph, or a list with the line before it. Short neighbours stay together; a long list goes over several. */
export function splitIntoIdeas(markdown: string): string[] {
  const pieces: string[] = [];
  for (const token of Lexer.lex(markdown, { gfm: false })) {
    if (token.type === 'space') continue;
    const before = pieces.at(-1);
    const [first, ...rest] = token.type === 'list' ? parted(token) : [token.raw.trim()];
    const joins =
      before !== undefined &&
      (token.type === 'list'
        ? LEAD.test(before)
        : !LEAD.test(first!) && !LISTED.test(before) && words(before) + words(first!) <= MOST);
    if (joins) pieces.splice(-1, 1, `${before}\n\n${first}`, ...rest);
    else pieces.push(first!, ...rest);
  }
  return pieces;
}

/** One last line of a list is not left alone on a slide for the sake of so many words. */
const SPARE = 10;

/** A list in parts of so many words; numbers go on. */
function parted(token: Token): string[] {
  const { items, ordered, start } = token as Token & { items: { raw: string }[]; ordered: boolean; start: number | '' };
  const parts: string[][] = [];
  items.forEach(({ raw }, at) => {
    const line = raw.trim().replace(/^(?:[-*+]|\d+[.)])\s+/, ordered ? `${(start || 1) + at}. ` : '- ');
    const last = parts.at(-1);
    const most = MOST + (at === items.length - 1 ? SPARE : 0);
    if (last && words([...last, line].join(' ')) <= most) last.push(line);
    else parts.push([line]);
  });
  return parts.map(lines => lines.join('\n'));
}

function cardSlides(lesson: Lesson, numbers: readonly number[] | undefined): SlideBody[] {
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

/** @param key tells this block's questions from those of others */
function quizSlides(lesson: Lesson, numbers: readonly number[] | undefined, key: string): SlideBody[] {
  const polls = (numbers ?? lesson.quiz.map((_, i) => i + 1)).flatMap(n =>
    lesson.quiz[n - 1] ? createPolls(lesson.quiz[n - 1]!).map((poll, i) => ({ poll, key: `${key}/${n}.${i}` })) : [],
  );
  return polls.flatMap(p => [
    { kind: 'poll' as const, ...p },
    { kind: 'answer' as const, ...p },
  ]);
}

/** Of a checklist on one slide. */
const ROWS = 4;

const shown = (title: string, texts: readonly string[]): SlideBody[] =>
  texts.map(text => ({ kind: 'text', title, text }));

/** @param lessons by id; a block whose lesson is missing shows its title alone */
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
      return shown(block.title, block.show);
  }
  if (!lesson) return [{ kind: 'text', text: '', title: block.title }];
  switch (block.kind) {
    case 'cards':
      return cardSlides(lesson, block.cards);
    case 'quiz':
      return quizSlides(lesson, block.questions, block.id);
    case 'plan':
      return lesson.facilitator.plan
        .filter(p => p.phase === block.phase)
        .flatMap(p => shown(block.title, splitIntoIdeas(p.what)));
    case 'checklist':
      return [
        ...[lesson.checklist.slice(0, ROWS), lesson.checklist.slice(ROWS)]
          .filter(rows => rows.length)
          .map((rows, i) => ({
            kind: 'rows' as const,
            title: lesson.title,
            from: i * ROWS + 1,
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

/** The whole programme: a first slide, the room's rules, each block, an end. No block is without a slide. */
export function buildDeck(
  of: Pick<Agenda, 'title' | 'goal' | 'blocks'>,
  lessons: Readonly<Record<string, Lesson>>,
): Slide[] {
  const last = Math.max(0, of.blocks.length - 1);
  return [
    { kind: 'start', title: of.title, goal: of.goal, block: 0, around: true },
    { kind: 'rules', block: 0, around: true },
    ...of.blocks.flatMap((b, block) => buildBlockSlides(b, lessons).map(s => ({ ...s, block }))),
    { kind: 'end', block: last, around: true },
  ];
}
