/** A lesson from a pack: the shape of the built-in ones (docs/writing-a-lesson.md), and nothing that runs, loads or leads away. */
import { Lexer, type Token } from 'marked';
import { LessonFrontMatter, type Lesson, type LessonTarget } from '../../learning/lesson.ts';
import { splitCards, splitFrontMatter } from '../../learning/lesson-source.ts';
import { segmentWords } from '../../lib/segment-words.ts';
import { validateData, findLineProblems } from './validate.ts';
import { LIMITS } from './limits.ts';
import { problem, type ProblemCode, type Problem } from './problem.ts';
import { parseYaml, type FindLine } from './parse-yaml.ts';

/** What a pack may point to: what is built in. */
export interface BuiltInIds {
  settings: ReadonlySet<string>;
  lessons: ReadonlySet<string>;
  helplines: ReadonlySet<string>;
}

/** As for translations of our own. */
const MOST_WORDS = 168;
/** Whatever counts as a word. */
const MOST_LETTERS = 4_000;

const NEVER: Partial<Record<string, ProblemCode>> = { image: 'image', link: 'link-text', def: 'link-text' };

/** What Markdown may not bring into a text of a pack. */
export function findMarkdownProblems(file: string, text: string, first: number): Problem[] {
  const found: Problem[] = [];
  const deep = text.split('\n').findIndex(line => /^[\s>*+-]*(>[\s]*){8}/.test(line));
  if (deep >= 0) return [problem(file, 'too-deep', { line: first + deep })];
  const walk = (tokens: Token[], line: number) => {
    let at = line;
    for (const token of tokens) {
      const code = NEVER[token.type];
      if (code) found.push(problem(file, code, { line: at, what: token.raw.trim() }));
      walk([...(('tokens' in token && token.tokens) || []), ...('items' in token ? (token.items as Token[]) : [])], at);
      at += token.raw.split('\n').length - 1;
    }
  };
  walk(Lexer.lex(text, { gfm: false }), first);
  return found;
}

const twice = (all: string[]): string[] => all.filter((x, i) => all.indexOf(x) !== i);

/** What the schema cannot say. */
function sense(file: string, l: LessonFrontMatter, findLine: FindLine, known: BuiltInIds): Problem[] {
  const urls = l.sources.map(s => s.url);
  const opened = l.checklist.flatMap((row, i) => [row.open ?? []].flat().map((o: LessonTarget) => ({ o, i })));
  const unsafe = (url: string, path: (string | number)[]) =>
    /^https:\/\//.test(url) ? [] : [problem(file, 'not-https', { line: findLine(path), what: url })];
  return [
    ...(l.drawings.length ? [problem(file, 'drawing', { line: findLine(['drawings']) })] : []),
    ...l.sources.flatMap((s, i) => unsafe(s.url, ['sources', i, 'url'])),
    ...l.facts.flatMap((f, i) => [
      ...unsafe(f.source, ['facts', i, 'source']),
      ...(urls.includes(f.source)
        ? []
        : [problem(file, 'unknown-source', { line: findLine(['facts', i]), what: f.source })]),
    ]),
    ...opened.flatMap(({ o, i }) =>
      'setting' in o && !known.settings.has(o.setting)
        ? [problem(file, 'unknown-setting', { line: findLine(['checklist', i, 'open']), what: o.setting })]
        : [],
    ),
    ...l.links.lessons
      .filter(id => !known.lessons.has(id))
      .map(id => problem(file, 'unknown-lesson', { line: findLine(['links', 'lessons']), what: id })),
    ...l.links.helplines
      .filter(id => !known.helplines.has(id))
      .map(id => problem(file, 'unknown-helpline', { line: findLine(['links', 'helplines']), what: id })),
    ...twice(l.checklist.map(r => r.id)).map(id =>
      problem(file, 'same-id', { line: findLine(['checklist']), what: id }),
    ),
    ...l.quiz.flatMap((q, i) => {
      const answered =
        q.type === 'single'
          ? q.options.some(o => o.right)
          : q.type === 'sort'
            ? q.items.every(x => Number.isInteger(x.pile) && x.pile >= 0 && x.pile < q.piles.length)
            : q.type === 'hook'
              ? new Set(q.screen.parts.map(p => p.hook)).size === 2
              : true;
      return answered ? [] : [problem(file, 'no-answer', { line: findLine(['quiz', i]), what: q.stem })];
    }),
  ];
}

/** @param file `lessons/<language>/<name>.md` */
export function parsePackLesson(
  file: string,
  text: string,
  language: string,
  known: BuiltInIds,
): { lesson?: Lesson; problems: Problem[] } {
  const source = splitFrontMatter(text);
  if (!source) return { problems: [problem(file, 'no-front', { line: 1 })] };
  if (source.front.length > LIMITS.front)
    return {
      problems: [problem(file, 'file-too-large', { line: 2, what: `${source.front.length} > ${LIMITS.front}` })],
    };
  const problems = [...findLineProblems(file, source.body, source.bodyLine)];
  const bodies = splitCards(source.body);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (const card of bodies) {
    const line = source.bodyLine + card.line;
    const letters = card.title.length + card.text.length;
    if (letters > MOST_LETTERS) {
      problems.push(problem(file, 'long-card', { line, what: `${letters} > ${MOST_LETTERS}` }));
      continue;
    }
    problems.push(...findMarkdownProblems(file, `## ${card.title}\n\n${card.text}`, line));
    const words = segmentWords(segmenter, card.text).length;
    if (words > MOST_WORDS) problems.push(problem(file, 'long-card', { line, what: `${words} > ${MOST_WORDS}` }));
    if (!card.title || !card.text) problems.push(problem(file, 'no-words', { line }));
  }
  const front = parseYaml(file, source.front, 2);
  if (Array.isArray(front)) return { problems: [...front, ...problems] };
  const { data, problems: shape } = validateData(LessonFrontMatter, front.data, file, front.findLine);
  if (!data) return { problems: [...shape, ...problems] };
  if (data.cards.length !== bodies.length)
    problems.push(
      problem(file, 'cards', { line: front.findLine(['cards']), what: `${data.cards.length} / ${bodies.length}` }),
    );
  problems.unshift(...sense(file, data, front.findLine, known));
  if (problems.length) return { problems };
  const { cards: kinds, ...rest } = data;
  return {
    lesson: {
      ...rest,
      slug: file.split('/').pop()!.replace(/\.md$/, ''),
      cards: bodies.map(({ title, text }, i) => ({ kind: kinds[i]!, title, text })),
    },
    problems,
  };
}
