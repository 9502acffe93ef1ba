/**
 * A content pack: lessons, agendas, scenarios, glossaries and helplines in one ZIP (docs/packs.md). Read whole, checked from the first byte to the last word, or refused with every
 * problem that it has. The same reader serves the makers' linter, the preview and each later use.
 */
import { toHex } from '../../lib/hex.ts';
import type { Glossary } from '../../learning/glossary.ts';
import type { Lesson } from '../../learning/lesson.ts';
import { findHelplineErrors } from '../../helplines/schema.ts';
import { openSignedEnvelope, type VerifySignature } from '../signed-envelope.ts';
import type { Agenda } from '../../workshop/agenda.ts';
import { parsePackAgenda } from './parse-agenda.ts';
import { validateData } from './validate.ts';
import { parsePackLesson, type BuiltInIds } from './parse-lesson.ts';
import { PackManifest, PackGlossary, PackHelplines, SignedFiles, type PackHelpline } from './manifest.ts';
import { capProblems, problem, type Problem } from './problem.ts';
import { parsePackScenario, type PackScenario } from './parse-scenario.ts';
import { unzip, type PackFiles } from './unzip.ts';
import { parseJson, type ParsedData } from './parse-yaml.ts';

export type { BuiltInIds } from './parse-lesson.ts';

export const MANIFEST = 'pack.json';
export const SIGNATURE = 'signature.json';

export interface PackContent {
  manifest: PackManifest;
  /** By language. */
  lessons: Record<string, Lesson[]>;
  agendas: Record<string, Agenda[]>;
  scenarios: Record<string, PackScenario[]>;
  glossary: Record<string, Glossary>;
  helplines: PackHelpline[];
}

/** `by`: the fingerprint of the key that signed it, where it is signed. */
export interface OpenedContentPack {
  content: PackContent;
  fingerprint?: string;
  files: PackFiles;
}
export interface RefusedContentPack {
  problems: Problem[] /** So far as it could be read. */;
  files: PackFiles;
}
export type OpenResult = OpenedContentPack | RefusedContentPack;

export const isRefused = (o: OpenResult): o is RefusedContentPack => 'problems' in o;

function textOf(file: string, bytes: Uint8Array): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return problem(file, 'not-text');
  }
}

const tag = (code: string): string | undefined => {
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
};

interface Kind {
  path: RegExp;
  read(file: string, text: string, part: string, into: PackContent, known: BuiltInIds): Problem[];
}

function json(file: string, text: string, then: (read: ParsedData) => Problem[]): Problem[] {
  const read = parseJson(file, text);
  return Array.isArray(read) ? read : then(read);
}

const own = <T>(record: Record<string, T>, key: string, first: T): T => {
  if (!Object.hasOwn(record, key)) record[key] = first;
  return record[key]!;
};

/** One more of its kind and language, unless its id is there. */
function put<T extends { id: string }>(
  file: string,
  into: Record<string, T[]>,
  language: string,
  one: T | undefined,
  problems: Problem[],
): Problem[] {
  if (!one) return problems;
  const all = own(into, language, []);
  if (all.some(x => x.id === one.id)) return [problem(file, 'same-id', { what: one.id })];
  all.push(one);
  return problems;
}

/** The kinds of file that a pack may hold, by where they lie; what others name comes before them. */
const KINDS: Kind[] = [
  {
    path: /^lessons\/([A-Za-z0-9-]+)\/[A-Za-z0-9._-]+\.md$/,
    read(file, text, language, into, known) {
      const { lesson, problems } = parsePackLesson(file, text, language, known);
      return put(file, into.lessons, language, lesson, problems);
    },
  },
  {
    path: /^scenarios\/([A-Za-z0-9-]+)\/[A-Za-z0-9._-]+\.json$/,
    read: (file, text, language, into) =>
      json(file, text, read => {
        const { scenario, problems } = parsePackScenario(file, read);
        return put(file, into.scenarios, language, scenario, problems);
      }),
  },
  {
    path: /^agendas\/([A-Za-z0-9-]+)\/[A-Za-z0-9._-]+\.md$/,
    read(file, text, language, into, known) {
      const here = <T>(all: Record<string, T[]>): T[] => (Object.hasOwn(all, language) ? all[language]! : []);
      const { agenda, problems } = parsePackAgenda(file, text, known, {
        lessons: here(into.lessons),
        scenarios: here(into.scenarios),
      });
      return put(file, into.agendas, language, agenda, problems);
    },
  },
  {
    path: /^glossary\/([A-Za-z0-9-]+)\.json$/,
    read: (file, text, language, into) =>
      json(file, text, ({ data, findLine }) => {
        const found = validateData(PackGlossary, data, file, findLine);
        if (found.data) into.glossary[language] = found.data;
        return found.problems;
      }),
  },
  {
    path: /^(helplines)\.json$/,
    read: (file, text, _part, into) =>
      json(file, text, ({ data, findLine }) => {
        const found = validateData(PackHelplines, data, file, findLine);
        if (!found.data) return found.problems;
        into.helplines = found.data;
        return findHelplineErrors(found.data).map(fault => problem(file, 'wrong', { what: fault }));
      }),
  },
];

function manifestOf(files: PackFiles): { manifest?: PackManifest; problems: Problem[] } {
  const bytes = files.get(MANIFEST);
  if (!bytes) return { problems: [problem(MANIFEST, 'no-manifest')] };
  const text = textOf(MANIFEST, bytes);
  if (typeof text !== 'string') return { problems: [text] };
  const read = parseJson(MANIFEST, text);
  if (Array.isArray(read)) return { problems: read };
  const { kind, format } = (read.data ?? {}) as { kind?: unknown; format?: unknown };
  if (typeof kind === 'string' && kind !== 'content')
    return { problems: [problem(MANIFEST, 'other-kind', { line: read.findLine(['kind']), what: kind })] };
  if (typeof format === 'number' && format !== 1)
    return {
      problems: [problem(MANIFEST, 'other-version', { line: read.findLine(['format']), what: String(format) })],
    };
  const { data, problems } = validateData(PackManifest, read.data, MANIFEST, read.findLine);
  return { ...(data ? { manifest: data } : {}), problems };
}

/** Files of a pack that is not signed, or whose signature holds. */
export function readPackFiles(files: PackFiles, known: BuiltInIds): { content: PackContent } | { problems: Problem[] } {
  const { manifest, problems } = manifestOf(files);
  // A later format may hold anything: one sentence says it.
  if (problems.some(p => p.code === 'other-version' || p.code === 'other-kind')) return { problems };
  const content = {
    manifest: manifest!,
    lessons: {},
    agendas: {},
    scenarios: {},
    glossary: {},
    helplines: [],
  } satisfies PackContent;
  const kindOf = (file: string) => KINDS.findIndex(k => k.path.test(file));
  const found = [...files]
    .filter(([file]) => file !== MANIFEST && file !== SIGNATURE)
    .sort(([a], [b]) => kindOf(a) - kindOf(b) || (a < b ? -1 : 1))
    .flatMap(([file, bytes]): Problem[] => {
      const kind = KINDS[kindOf(file)];
      const part = kind?.path.exec(file)?.[1];
      if (!kind || part === undefined) return [problem(file, 'not-for-packs')];
      if (part !== 'helplines' && tag(part) !== part) return [problem(file, 'language', { what: part })];
      const text = textOf(file, bytes);
      if (typeof text !== 'string') return [text];
      try {
        return kind.read(file, text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'), part, content, known);
      } catch {
        return [problem(file, 'too-deep')];
      }
    });
  // What names a lesson or scenario with faults has none of its own.
  const faulty = (language: string) =>
    found.some(p => p.file.startsWith(`lessons/${language}/`) || p.file.startsWith(`scenarios/${language}/`));
  problems.push(
    ...found
      .filter(p => p.code !== 'unknown-own' || !faulty(p.file.split('/')[1]!))
      .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
  );
  if (
    !problems.length &&
    ![content.lessons, content.agendas, content.scenarios, content.glossary].some(part => Object.keys(part).length) &&
    !content.helplines.length
  )
    problems.push(problem('', 'empty'));
  return problems.length ? { problems: capProblems(problems) } : { content };
}

export async function hashFiles(files: PackFiles): Promise<Record<string, string>> {
  const all = await Promise.all(
    [...files]
      .filter(([file]) => file !== SIGNATURE)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        async ([file, bytes]) => [file, toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))] as const,
      ),
  );
  return Object.fromEntries(all);
}

/** Whose signature is on these very files. */
async function signerOf(
  files: PackFiles,
  verify: VerifySignature | undefined,
): Promise<{ by?: string; problems: Problem[] }> {
  const bytes = files.get(SIGNATURE);
  if (!bytes) return { problems: [] };
  const text = textOf(SIGNATURE, bytes);
  const signed = typeof text === 'string' ? await openSignedEnvelope(text, verify) : 'not-a-pack';
  if (signed === 'no-ed25519' || signed === 'bad-signature' || signed === 'other-version')
    return { problems: [problem(SIGNATURE, signed)] };
  if (typeof signed === 'string') return { problems: [problem(SIGNATURE, 'signature-broken')] };
  const { data } = validateData(SignedFiles, signed.payload, SIGNATURE, () => 1);
  if (!data) return { problems: [problem(SIGNATURE, 'signature-broken')] };
  const real = await hashFiles(files);
  return {
    by: signed.fingerprint,
    problems: [
      ...Object.keys(data.files)
        .filter(f => !Object.hasOwn(real, f))
        .map(f => problem(f, 'gone')),
      ...Object.entries(real).flatMap(([f, sum]) =>
        !Object.hasOwn(data.files, f)
          ? [problem(f, 'not-signed-over')]
          : data.files[f] === sum
            ? []
            : [problem(f, 'changed')],
      ),
    ],
  };
}

/** A pack from its file, or every problem. Never throws. */
export async function openContentPack(
  bytes: Uint8Array<ArrayBuffer>,
  known: BuiltInIds,
  verify?: VerifySignature,
): Promise<OpenResult> {
  const { files, problems } = unzip(bytes);
  if (problems.length) return { problems: capProblems(problems), files };
  const { by, problems: unsound } = await signerOf(files, verify);
  const read = readPackFiles(files, known);
  if (unsound.length || 'problems' in read)
    return { problems: capProblems([...unsound, ...('problems' in read ? read.problems : [])]), files };
  return { content: read.content, ...(by ? { fingerprint: by } : {}), files };
}
