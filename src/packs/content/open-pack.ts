/** Opens a content pack (docs/packs.md): reads and checks all of it, or refuses it with every problem found. */
import type { VerifySignature } from '../signed-envelope.ts';
import { PackManifest } from './manifest.ts';
import { decodeText, findFileKind, readContentFile, type PackContent } from './pack-content.ts';
import type { BuiltInIds } from './parse-lesson.ts';
import { parseJson } from './parse-yaml.ts';
import { capProblems, problem, type Problem } from './problem.ts';
import { unzip, type PackFiles } from './unzip.ts';
import { validateData } from './validate.ts';
import { SIGNATURE, verifyPackSignature } from './verify-signature.ts';

export type { PackContent } from './pack-content.ts';
export type { BuiltInIds } from './parse-lesson.ts';

export const MANIFEST = 'pack.json';

export interface OpenedContentPack {
  content: PackContent;
  /** Of the key that signed the pack; missing where it is not signed. */
  fingerprint?: string;
  files: PackFiles;
}
export interface RefusedContentPack {
  problems: Problem[];
  /** As far as they could be unpacked. */
  files: PackFiles;
}
export type OpenResult = OpenedContentPack | RefusedContentPack;

export const isRefused = (result: OpenResult): result is RefusedContentPack => 'problems' in result;

function readManifest(files: PackFiles): { manifest?: PackManifest; problems: Problem[] } {
  const bytes = files.get(MANIFEST);
  if (!bytes) return { problems: [problem(MANIFEST, 'no-manifest')] };
  const text = decodeText(MANIFEST, bytes);
  if (typeof text !== 'string') return { problems: [text] };
  const parsed = parseJson(MANIFEST, text);
  if (Array.isArray(parsed)) return { problems: parsed };
  const { findLine } = parsed;
  const { kind, format } = (parsed.data ?? {}) as { kind?: unknown; format?: unknown };
  if (typeof kind === 'string' && kind !== 'content')
    return { problems: [problem(MANIFEST, 'other-kind', { line: findLine(['kind']), what: kind })] };
  if (typeof format === 'number' && format !== 1)
    return { problems: [problem(MANIFEST, 'other-version', { line: findLine(['format']), what: String(format) })] };
  const { data, problems } = validateData(PackManifest, parsed.data, MANIFEST, findLine);
  return { ...(data ? { manifest: data } : {}), problems };
}

const isEmpty = ({ manifest, lessons, agendas, scenarios, glossary, helplines }: PackContent): boolean =>
  !manifest.recipients &&
  ![lessons, agendas, scenarios, glossary].some(part => Object.keys(part).length) &&
  !helplines.length;

/** Drops reports of missing content of the same pack where a file of that language could not be read. */
function dropFollowUps(problems: Problem[]): Problem[] {
  const isFaulty = (language: string): boolean =>
    problems.some(({ file }) => file.startsWith(`lessons/${language}/`) || file.startsWith(`scenarios/${language}/`));
  return problems.filter(({ code, file }) => code !== 'unknown-own' || !isFaulty(file.split('/')[1]!));
}

/** Checks unpacked files, without their signature. */
export function readPackFiles(files: PackFiles, known: BuiltInIds): { content: PackContent } | { problems: Problem[] } {
  const { manifest, problems } = readManifest(files);
  // Another format may hold anything, so further problems would mislead.
  if (problems.some(({ code }) => code === 'other-version' || code === 'other-kind')) return { problems };
  const content: PackContent = {
    manifest: manifest!,
    lessons: {},
    agendas: {},
    scenarios: {},
    glossary: {},
    helplines: [],
  };
  const fileProblems = [...files]
    .filter(([file]) => file !== MANIFEST && file !== SIGNATURE)
    .sort(([a], [b]) => findFileKind(a) - findFileKind(b) || (a < b ? -1 : 1))
    .flatMap(([file, bytes]) => readContentFile(file, bytes, content, known));
  problems.push(...dropFollowUps(fileProblems).sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)));
  if (!problems.length && isEmpty(content)) problems.push(problem('', 'empty'));
  return problems.length ? { problems: capProblems(problems) } : { content };
}

/** Never throws. @param fallback for browsers without Ed25519 */
export async function openContentPack(
  bytes: Uint8Array<ArrayBuffer>,
  known: BuiltInIds,
  fallback?: VerifySignature,
): Promise<OpenResult> {
  const { files, problems } = unzip(bytes);
  if (problems.length) return { problems: capProblems(problems), files };
  const { fingerprint, problems: signatureProblems } = await verifyPackSignature(files, fallback);
  const result = readPackFiles(files, known);
  if (signatureProblems.length || 'problems' in result)
    return { problems: capProblems([...signatureProblems, ...('problems' in result ? result.problems : [])]), files };
  return { content: result.content, ...(fingerprint ? { fingerprint } : {}), files };
}
