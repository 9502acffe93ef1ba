/** Reads the files that people saved, and finds those that are broken, there twice, or replaced by a later one. */
import * as v from 'valibot';
import { OutcomeStatisticsLine } from '../incidents/outcome-statistics-schema.ts';
import type { YieldIfDue } from '../lib/yield-to-main.ts';
import { ANSWERS } from './tally.ts';

/** One person saves a few kilobytes in a year. More than this is not the file of one person. */
const MAX_FILE_SIZE = 2_000_000; // bytes
const MAX_REPORTS = 20_000;
const MAX_DAYS = 36_500;
export const MAX_FILES = 2_000;

/** A `File` of the browser is one. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

export const REFUSALS = ['large', 'empty', 'line', 'counts', 'many', 'mixed'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A file that is not counted. `line`: from 1. `by`: name of the file that is counted instead. */
export type UncountedFile = { file: string } & (
  | { why: Refusal | 'unread'; line?: number }
  | { why: 'repeated' | 'replaced'; by: string }
);

export interface PersonFile {
  name: string;
  lines: OutcomeStatisticsLine[];
}

class FileRefusedError extends Error {
  constructor(
    readonly why: Refusal,
    readonly line?: number,
  ) {
    super(why);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Whether the numbers of a line can be those of real reports. */
function isConsistent({ period, sent, waiting, outcomes, days }: OutcomeStatisticsLine): boolean {
  const month = Number(period.slice(5) || 1);
  if (period.includes('-') && (month < 1 || month > 12)) return false;
  if (waiting + sum(Object.values(outcomes)) !== sent) return false;
  if (!days) return true;
  const { answered, least, median, most } = days;
  const answers = sum(ANSWERS.map(answer => outcomes[answer]));
  return answered <= answers && least <= median && median <= most && most <= MAX_DAYS;
}

function parseLine(text: string): OutcomeStatisticsLine | undefined {
  try {
    const parsed = v.safeParse(OutcomeStatisticsLine, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

const getStatement = ({ language, country, source }: OutcomeStatisticsLine): string =>
  JSON.stringify([language, country, source]);

/** @throws FileRefusedError */
function parseFile(text: string): OutcomeStatisticsLine[] {
  const lines: OutcomeStatisticsLine[] = [];
  let reports = 0;
  for (const [index, row] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (!row.trim()) continue;
    const line = parseLine(row);
    if (!line) throw new FileRefusedError('line', index + 1);
    if (!isConsistent(line)) throw new FileRefusedError('counts', index + 1);
    reports += line.sent;
    if (reports > MAX_REPORTS) throw new FileRefusedError('many');
    lines.push(line);
  }
  const [first] = lines;
  if (!first) throw new FileRefusedError('empty');
  if (lines.some(line => getStatement(line) !== getStatement(first))) throw new FileRefusedError('mixed');
  return lines;
}

/** @returns the same for files with the same lines, in any order */
const getContents = ({ lines }: PersonFile): string =>
  lines
    .map(({ source: _, ...line }) => JSON.stringify(line))
    .sort()
    .join('\n');

const countSent = ({ lines }: PersonFile): number => sum(lines.map(({ sent }) => sent));

const isLater = (a: PersonFile, b: PersonFile): boolean => {
  const [editionA = 0, editionB = 0] = [a, b].map(({ lines }) => lines[0]?.source?.edition);
  // A restored backup counts again from an earlier number.
  return editionA === editionB ? countSent(a) > countSent(b) : editionA > editionB;
};

export interface ReadFiles {
  /** One per person, as far as the files say. */
  people: PersonFile[];
  uncounted: UncountedFile[];
}

/** Keeps the latest file of each source, and one of files with the same lines. */
function removeRepeated(files: readonly PersonFile[]): ReadFiles {
  const latest = new Map<string, PersonFile>();
  const uncounted: UncountedFile[] = [];
  for (const file of files) {
    const id = file.lines[0]!.source?.id;
    if (id === undefined) continue;
    const known = latest.get(id);
    if (known && getContents(known) === getContents(file)) {
      uncounted.push({ file: file.name, why: 'repeated', by: known.name });
      continue;
    }
    const isNewest = !known || isLater(file, known);
    if (isNewest) latest.set(id, file);
    if (known) {
      const [older, newer] = isNewest ? [known, file] : [file, known];
      uncounted.push({ file: older.name, why: 'replaced', by: newer.name });
    }
  }
  const people = [...latest.values()];
  const byContents = new Map(people.map(file => [getContents(file), file]));
  for (const file of files) {
    if (file.lines[0]!.source) continue;
    const contents = getContents(file);
    const known = byContents.get(contents);
    if (known) {
      uncounted.push({ file: file.name, why: 'repeated', by: known.name });
      continue;
    }
    byContents.set(contents, file);
    people.push(file);
  }
  return { people, uncounted };
}

async function readFile(file: ChosenFile): Promise<PersonFile | UncountedFile> {
  if (file.size > MAX_FILE_SIZE) return { file: file.name, why: 'large' };
  try {
    return { name: file.name, lines: parseFile(await file.text()) };
  } catch (error) {
    if (!(error instanceof FileRefusedError)) return { file: file.name, why: 'unread' };
    const { why, line } = error;
    return { file: file.name, why, ...(line !== undefined && { line }) };
  }
}

/**
 * @param files at most `MAX_FILES`
 * @param onProgress is told how many files have been read
 * @throws what `yieldIfDue` throws
 */
export async function readFiles(
  files: readonly ChosenFile[],
  yieldIfDue: YieldIfDue,
  onProgress?: (done: number) => void,
): Promise<ReadFiles> {
  const read: PersonFile[] = [];
  const refused: UncountedFile[] = [];
  for (const [index, file] of files.entries()) {
    const result = await readFile(file);
    if ('why' in result) refused.push(result);
    else read.push(result);
    onProgress?.(index + 1);
    await yieldIfDue();
  }
  const { people, uncounted } = removeRepeated(read);
  return { people, uncounted: [...refused, ...uncounted] };
}
