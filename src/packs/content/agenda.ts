/** An agenda from a pack: the shape of the built-in ones (docs/writing-an-agenda.md). Its lessons are the built-in ones, by their numbers. */
import { lessonSource } from '../../learning/source.ts';
import { AgendaFront, lessonsOf, type Agenda } from '../../workshop/agenda.ts';
import { checked, lineProblems } from './check.ts';
import { markdownProblems, type Known } from './lesson.ts';
import { LIMITS } from './limits.ts';
import { problem, type Problem } from './problem.ts';
import { readYaml } from './yaml.ts';

const MOST_LETTERS = 4_000;

/** @param file `agendas/<language>/<name>.md` */
export function readAgenda(file: string, text: string, known: Known): { agenda?: Agenda; problems: Problem[] } {
  const source = lessonSource(text);
  if (!source) return { problems: [problem(file, 'no-front', { line: 1 })] };
  if (source.front.length > LIMITS.front) return { problems: [problem(file, 'file-too-large', { line: 2, what: `${source.front.length} > ${LIMITS.front}` })] };
  const markdown = (part: string, line: number): Problem[] =>
    (part.length > MOST_LETTERS ? [problem(file, 'long-card', { line, what: `${part.length} > ${MOST_LETTERS}` })] : markdownProblems(file, part, line));
  const problems = [...lineProblems(file, source.body, source.bodyLine), ...markdown(source.body, source.bodyLine)];
  const front = readYaml(file, source.front, 2);
  if (Array.isArray(front)) return { problems: [...front, ...problems] };
  const { data, problems: shape } = checked(AgendaFront, front.data, file, front.lineOf);
  if (!data) return { problems: [...shape, ...problems] };
  problems.push(
    ...lessonsOf(data.blocks).filter(id => !known.lessons.has(id)).map(id => problem(file, 'unknown-lesson', { line: front.lineOf(['blocks']), what: id })),
    ...data.blocks.flatMap((b, i) => ('show' in b ? b.show : []).flatMap((shown, n) => markdown(shown, front.lineOf(['blocks', i, 'show', n])))),
  );
  return problems.length ? { problems } : { agenda: { ...data, about: source.body.trim() }, problems };
}
