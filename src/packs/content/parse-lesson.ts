/** Parses a lesson of a pack (docs/writing-a-lesson.md); nothing in it may run, load or link. */
import { Lexer, type Token } from 'marked';
import { LessonFrontMatter, type Lesson, type LessonTarget } from '../../learning/lesson.ts';
import { splitCards, splitFrontMatter } from '../../learning/lesson-source.ts';
import { segmentWords } from '../../lib/segment-words.ts';
import { validateData, findLineProblems } from './validate.ts';
import { LIMITS } from './limits.ts';
import { problem, type ProblemCode, type Problem } from './problem.ts';
import { parseYaml, type FindLine } from './parse-yaml.ts';

/** Ids of built-in content that a pack may refer to. */
export interface BuiltInIds {
  settings: ReadonlySet<string>;
  lessons: ReadonlySet<string>;
  helplines: ReadonlySet<string>;
}

/** Of one card; the limit of built-in translations. */
const MAX_WORDS = 168;
const MAX_CHARACTERS = 4_000;

const FORBIDDEN_TOKENS: Partial<Record<string, ProblemCode>> = { image: 'image', link: 'link-text', def: 'link-text' };

/** Finds images and links, and quotations nested too deep for the parser. */
export function findMarkdownProblems(file: string, text: string, firstLine: number): Problem[] {
  const found: Problem[] = [];
  const deep = text.split('\n').findIndex(line => /^[\s>*+-]*(>[\s]*){8}/.test(line));
  if (deep >= 0) return [problem(file, 'too-deep', { line: firstLine + deep })];
  const walk = (tokens: Token[], line: number) => {
    let at = line;
    for (const token of tokens) {
      const code = FORBIDDEN_TOKENS[token.type];
      if (code) found.push(problem(file, code, { line: at, what: token.raw.trim() }));
      walk([...(('tokens' in token && token.tokens) || []), ...('items' in token ? (token.items as Token[]) : [])], at);
      at += token.raw.split('\n').length - 1;
    }
  };
  walk(Lexer.lex(text, { gfm: false }), firstLine);
  return found;
}

const findDuplicates = (ids: string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

/** Checks what the schema cannot express: references, links, ids and answers. */
function findContentProblems(
  file: string,
  lesson: LessonFrontMatter,
  findLine: FindLine,
  known: BuiltInIds,
): Problem[] {
  const urls = lesson.sources.map(s => s.url);
  const targets = lesson.checklist.flatMap((row, i) =>
    [row.open ?? []].flat().map((target: LessonTarget) => ({ target, i })),
  );
  const checkHttps = (url: string, path: (string | number)[]) =>
    /^https:\/\//.test(url) ? [] : [problem(file, 'not-https', { line: findLine(path), what: url })];
  return [
    ...(lesson.drawings.length ? [problem(file, 'drawing', { line: findLine(['drawings']) })] : []),
    ...lesson.sources.flatMap((s, i) => checkHttps(s.url, ['sources', i, 'url'])),
    ...lesson.facts.flatMap((f, i) => [
      ...checkHttps(f.source, ['facts', i, 'source']),
      ...(urls.includes(f.source)
        ? []
        : [problem(file, 'unknown-source', { line: findLine(['facts', i]), what: f.source })]),
    ]),
    ...targets.flatMap(({ target, i }) =>
      'setting' in target && !known.settings.has(target.setting)
        ? [problem(file, 'unknown-setting', { line: findLine(['checklist', i, 'open']), what: target.setting })]
        : [],
    ),
    ...lesson.links.lessons
      .filter(id => !known.lessons.has(id))
      .map(id => problem(file, 'unknown-lesson', { line: findLine(['links', 'lessons']), what: id })),
    ...lesson.links.helplines
      .filter(id => !known.helplines.has(id))
      .map(id => problem(file, 'unknown-helpline', { line: findLine(['links', 'helplines']), what: id })),
    ...findDuplicates(lesson.checklist.map(r => r.id)).map(id =>
      problem(file, 'same-id', { line: findLine(['checklist']), what: id }),
    ),
    ...lesson.quiz.flatMap((q, i) => {
      const hasAnswer =
        q.type === 'single'
          ? q.options.some(o => o.right)
          : q.type === 'sort'
            ? q.items.every(x => Number.isInteger(x.pile) && x.pile >= 0 && x.pile < q.piles.length)
            : q.type === 'hook'
              ? new Set(q.screen.parts.map(p => p.hook)).size === 2
              : true;
      return hasAnswer ? [] : [problem(file, 'no-answer', { line: findLine(['quiz', i]), what: q.stem })];
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
  const cards = splitCards(source.body);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (const card of cards) {
    const line = source.bodyLine + card.line;
    const characters = card.title.length + card.text.length;
    if (characters > MAX_CHARACTERS) {
      problems.push(problem(file, 'long-card', { line, what: `${characters} > ${MAX_CHARACTERS}` }));
      continue;
    }
    problems.push(...findMarkdownProblems(file, `## ${card.title}\n\n${card.text}`, line));
    const words = segmentWords(segmenter, card.text).length;
    if (words > MAX_WORDS) problems.push(problem(file, 'long-card', { line, what: `${words} > ${MAX_WORDS}` }));
    if (!card.title || !card.text) problems.push(problem(file, 'no-words', { line }));
  }
  const front = parseYaml(file, source.front, 2);
  if (Array.isArray(front)) return { problems: [...front, ...problems] };
  const { data, problems: shapeProblems } = validateData(LessonFrontMatter, front.data, file, front.findLine);
  if (!data) return { problems: [...shapeProblems, ...problems] };
  if (data.cards.length !== cards.length)
    problems.push(
      problem(file, 'cards', { line: front.findLine(['cards']), what: `${data.cards.length} / ${cards.length}` }),
    );
  problems.unshift(...findContentProblems(file, data, front.findLine, known));
  if (problems.length) return { problems };
  const { cards: kinds, ...rest } = data;
  return {
    lesson: {
      ...rest,
      slug: file.split('/').pop()!.replace(/\.md$/, ''),
      cards: cards.map(({ title, text }, i) => ({ kind: kinds[i]!, title, text })),
    },
    problems,
  };
}
