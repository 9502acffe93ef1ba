/** Reads each kind of file that a content pack may hold (docs/packs.md). */
import { findHelplineErrors } from '../../helplines/schema.ts';
import type { Glossary } from '../../learning/glossary.ts';
import type { Lesson } from '../../learning/lesson.ts';
import type { Agenda } from '../../workshop/agenda.ts';
import { PackGlossary, PackHelplines, type PackHelpline, type PackManifest } from './manifest.ts';
import { parsePackAgenda } from './parse-agenda.ts';
import { parsePackLesson, type BuiltInIds } from './parse-lesson.ts';
import { parsePackScenario, type PackScenario } from './parse-scenario.ts';
import { parseJson, type ParsedData } from './parse-yaml.ts';
import { problem, type Problem } from './problem.ts';
import { validateData } from './validate.ts';

export interface PackContent {
  manifest: PackManifest;
  /** By language, like the next three. */
  lessons: Record<string, Lesson[]>;
  agendas: Record<string, Agenda[]>;
  scenarios: Record<string, PackScenario[]>;
  glossary: Record<string, Glossary>;
  helplines: PackHelpline[];
}

interface FileKind {
  /** Its first group is the language, or `helplines`. */
  path: RegExp;
  read(file: string, text: string, language: string, content: PackContent, known: BuiltInIds): Problem[];
}

function readJson(file: string, text: string, read: (parsed: ParsedData) => Problem[]): Problem[] {
  const parsed = parseJson(file, text);
  return Array.isArray(parsed) ? parsed : read(parsed);
}

const getItems = <T>(byLanguage: Record<string, T[]>, language: string): T[] =>
  Object.hasOwn(byLanguage, language) ? byLanguage[language]! : [];

/** Adds the item, unless there is another with its id. */
function addItem<T extends { id: string }>(
  file: string,
  byLanguage: Record<string, T[]>,
  language: string,
  item: T | undefined,
  problems: Problem[],
): Problem[] {
  if (!item) return problems;
  const items = getItems(byLanguage, language);
  if (items.some(other => other.id === item.id)) return [problem(file, 'same-id', { what: item.id })];
  byLanguage[language] = [...items, item];
  return problems;
}

/** In the order of reading: agendas come after the lessons and scenarios that they name. */
const FILE_KINDS: FileKind[] = [
  {
    path: /^lessons\/([A-Za-z0-9-]+)\/[A-Za-z0-9._-]+\.md$/,
    read(file, text, language, { lessons }, known) {
      const { lesson, problems } = parsePackLesson(file, text, language, known);
      return addItem(file, lessons, language, lesson, problems);
    },
  },
  {
    path: /^scenarios\/([A-Za-z0-9-]+)\/[A-Za-z0-9._-]+\.json$/,
    read: (file, text, language, { scenarios }) =>
      readJson(file, text, parsed => {
        const { scenario, problems } = parsePackScenario(file, parsed);
        return addItem(file, scenarios, language, scenario, problems);
      }),
  },
  {
    path: /^agendas\/([A-Za-z0-9-]+)\/[A-Za-z0-9._-]+\.md$/,
    read(file, text, language, { lessons, scenarios, agendas }, known) {
      const siblings = { lessons: getItems(lessons, language), scenarios: getItems(scenarios, language) };
      const { agenda, problems } = parsePackAgenda(file, text, known, siblings);
      return addItem(file, agendas, language, agenda, problems);
    },
  },
  {
    path: /^glossary\/([A-Za-z0-9-]+)\.json$/,
    read: (file, text, language, { glossary }) =>
      readJson(file, text, parsed => {
        const { data, problems } = validateData(PackGlossary, parsed.data, file, parsed.findLine);
        if (data) glossary[language] = data;
        return problems;
      }),
  },
  {
    path: /^(helplines)\.json$/,
    read: (file, text, _, content) =>
      readJson(file, text, parsed => {
        const { data, problems } = validateData(PackHelplines, parsed.data, file, parsed.findLine);
        if (!data) return problems;
        content.helplines = data;
        return findHelplineErrors(data).map(error => problem(file, 'wrong', { what: error }));
      }),
  },
];

export const findFileKind = (file: string): number => FILE_KINDS.findIndex(kind => kind.path.test(file));

function isCanonicalLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

export function decodeText(file: string, bytes: Uint8Array): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem(file, 'not-text');
  }
}

/** Reads one file into the content. */
export function readContentFile(file: string, bytes: Uint8Array, content: PackContent, known: BuiltInIds): Problem[] {
  const kind = FILE_KINDS[findFileKind(file)];
  const language = kind?.path.exec(file)?.[1];
  if (!kind || language === undefined) return [problem(file, 'not-for-packs')];
  if (language !== 'helplines' && !isCanonicalLanguage(language))
    return [problem(file, 'language', { what: language })];
  const text = decodeText(file, bytes);
  if (typeof text !== 'string') return [text];
  try {
    return kind.read(file, text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), language, content, known);
  } catch {
    return [problem(file, 'too-deep')];
  }
}
