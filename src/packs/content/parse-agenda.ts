/** Parses an agenda of a pack (docs/writing-an-agenda.md); `own/` names content of the same pack and language. */
import type { Lesson } from '../../learning/lesson.ts';
import { splitFrontMatter } from '../../learning/lesson-source.ts';
import { findScenario } from '../../practice/built-in-scenarios.ts';
import { AgendaFrontMatter, OWN_PREFIX, type Agenda, type AgendaBlock } from '../../workshop/agenda.ts';
import { validateData, findLineProblems } from './validate.ts';
import { findMarkdownProblems, type BuiltInIds } from './parse-lesson.ts';
import { LIMITS } from './limits.ts';
import { problem, type Problem } from './problem.ts';
import { parseYaml, type FindLine } from './parse-yaml.ts';

const MAX_CHARACTERS = 4_000;

/** The other content of the pack in the agenda's language. */
export interface SiblingContent {
  lessons: readonly Lesson[];
  scenarios: readonly { id: string }[];
}

/** Finds lessons and scenarios that a block names but that do not exist. */
function findUnknownReferences(
  file: string,
  block: AgendaBlock,
  index: number,
  findLine: FindLine,
  known: BuiltInIds,
  own: SiblingContent,
): Problem[] {
  const report = (code: 'unknown-lesson' | 'unknown-own' | 'unknown-scenario', key: string, what: string) => [
    problem(file, code, { line: findLine(['blocks', index, key]), what }),
  ];
  if (block.kind === 'practice') {
    if (block.scenario?.startsWith(OWN_PREFIX))
      return own.scenarios.some(s => OWN_PREFIX + s.id === block.scenario)
        ? []
        : report('unknown-own', 'scenario', block.scenario);
    return block.scenario === undefined || findScenario(block.scenario)
      ? []
      : report('unknown-scenario', 'scenario', block.scenario);
  }
  if (!('lesson' in block)) return [];
  if (!block.lesson.startsWith(OWN_PREFIX))
    return known.lessons.has(block.lesson) ? [] : report('unknown-lesson', 'lesson', block.lesson);
  const lesson = own.lessons.find(l => OWN_PREFIX + l.id === block.lesson);
  if (!lesson) return report('unknown-own', 'lesson', block.lesson);
  const beyond = (key: string, numbers: readonly number[] | undefined, max: number) =>
    (numbers ?? []).filter(n => n > max).flatMap(n => report('unknown-own', key, `${block.lesson}: ${n} > ${max}`));
  return block.kind === 'cards'
    ? beyond('cards', block.cards, lesson.cards.length)
    : block.kind === 'quiz'
      ? beyond('questions', block.questions, lesson.quiz.length)
      : block.kind === 'plan' && !lesson.facilitator.plan.some(p => p.phase === block.phase)
        ? report('unknown-own', 'phase', `${block.lesson}: ${block.phase}`)
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
  const checkMarkdown = (part: string, line: number): Problem[] =>
    part.length > MAX_CHARACTERS
      ? [problem(file, 'long-card', { line, what: `${part.length} > ${MAX_CHARACTERS}` })]
      : findMarkdownProblems(file, part, line);
  const problems = [
    ...findLineProblems(file, source.body, source.bodyLine),
    ...checkMarkdown(source.body, source.bodyLine),
  ];
  const front = parseYaml(file, source.front, 2);
  if (Array.isArray(front)) return { problems: [...front, ...problems] };
  const { data, problems: shapeProblems } = validateData(AgendaFrontMatter, front.data, file, front.findLine);
  if (!data) return { problems: [...shapeProblems, ...problems] };
  problems.push(
    ...data.blocks.flatMap((block, i) => findUnknownReferences(file, block, i, front.findLine, known, own)),
    ...data.blocks.flatMap((block, i) =>
      ('show' in block ? block.show : []).flatMap((shown, n) =>
        checkMarkdown(shown, front.findLine(['blocks', i, 'show', n])),
      ),
    ),
  );
  return problems.length ? { problems } : { agenda: { ...data, about: source.body.trim() }, problems };
}
