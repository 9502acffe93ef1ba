/** An agenda from a pack: the shape of the built-in ones (docs/writing-an-agenda.md). A lesson or scenario is a built-in one, or, after `own/`, one of the pack in the same language. */
import type { Lesson } from '../../learning/lesson.ts';
import { splitFrontMatter } from '../../learning/lesson-source.ts';
import { findScenario } from '../../practice/catalogue.ts';
import { AgendaFrontMatter, OWN_PREFIX, type Agenda, type AgendaBlock } from '../../workshop/agenda.ts';
import { validateData, findLineProblems } from './validate.ts';
import { findMarkdownProblems, type BuiltInIds } from './lesson.ts';
import { LIMITS } from './limits.ts';
import { problem, type Problem } from './problem.ts';
import { parseYaml, type FindLine } from './yaml.ts';

const MOST_LETTERS = 4_000;

/** What else the pack holds in the agenda's language. */
export interface SiblingContent {
  lessons: readonly Lesson[];
  scenarios: readonly { id: string }[];
}

/** What a block names that is not there. */
function absent(
  file: string,
  b: AgendaBlock,
  i: number,
  findLine: FindLine,
  known: BuiltInIds,
  own: SiblingContent,
): Problem[] {
  const say = (code: 'unknown-lesson' | 'unknown-own' | 'unknown-scenario', key: string, what: string) => [
    problem(file, code, { line: findLine(['blocks', i, key]), what }),
  ];
  if (b.kind === 'practice') {
    if (b.scenario?.startsWith(OWN_PREFIX))
      return own.scenarios.some(s => OWN_PREFIX + s.id === b.scenario)
        ? []
        : say('unknown-own', 'scenario', b.scenario);
    return b.scenario === undefined || findScenario(b.scenario) ? [] : say('unknown-scenario', 'scenario', b.scenario);
  }
  if (!('lesson' in b)) return [];
  if (!b.lesson.startsWith(OWN_PREFIX))
    return known.lessons.has(b.lesson) ? [] : say('unknown-lesson', 'lesson', b.lesson);
  const lesson = own.lessons.find(l => OWN_PREFIX + l.id === b.lesson);
  if (!lesson) return say('unknown-own', 'lesson', b.lesson);
  const past = (key: string, named: readonly number[] | undefined, most: number) =>
    (named ?? []).filter(n => n > most).flatMap(n => say('unknown-own', key, `${b.lesson}: ${n} > ${most}`));
  return b.kind === 'cards'
    ? past('cards', b.cards, lesson.cards.length)
    : b.kind === 'quiz'
      ? past('questions', b.questions, lesson.quiz.length)
      : b.kind === 'plan' && !lesson.facilitator.plan.some(p => p.phase === b.phase)
        ? say('unknown-own', 'phase', `${b.lesson}: ${b.phase}`)
        : [];
}

/** @param file `agendas/<language>/<name>.md` */
export function parsePackAgenda(
  file: string,
  text: string,
  known: BuiltInIds,
  own: SiblingContent,
): { agenda?: Agenda; problems: Problem[] } {
  const source = splitFrontMatter(text);
  if (!source) return { problems: [problem(file, 'no-front', { line: 1 })] };
  if (source.front.length > LIMITS.front)
    return {
      problems: [problem(file, 'file-too-large', { line: 2, what: `${source.front.length} > ${LIMITS.front}` })],
    };
  const markdown = (part: string, line: number): Problem[] =>
    part.length > MOST_LETTERS
      ? [problem(file, 'long-card', { line, what: `${part.length} > ${MOST_LETTERS}` })]
      : findMarkdownProblems(file, part, line);
  const problems = [...findLineProblems(file, source.body, source.bodyLine), ...markdown(source.body, source.bodyLine)];
  const front = parseYaml(file, source.front, 2);
  if (Array.isArray(front)) return { problems: [...front, ...problems] };
  const { data, problems: shape } = validateData(AgendaFrontMatter, front.data, file, front.findLine);
  if (!data) return { problems: [...shape, ...problems] };
  problems.push(
    ...data.blocks.flatMap((b, i) => absent(file, b, i, front.findLine, known, own)),
    ...data.blocks.flatMap((b, i) =>
      ('show' in b ? b.show : []).flatMap((shown, n) => markdown(shown, front.findLine(['blocks', i, 'show', n]))),
    ),
  );
  return problems.length ? { problems } : { agenda: { ...data, about: source.body.trim() }, problems };
}
