/**
 * Checks an export (docs/verify.md): `FILE.zip [--words "six words"]`.
 * Prints `{ ok, problems, covers, signedBy, stamps }`, and exits with 1 if it is not ok.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { TFunction } from 'i18next';
import { type ExportProblem, VerificationError, verifyExport } from '../src/exports/verify.ts';
import { createTranslator } from './build/translator.ts';

/** What is wrong, in words, with the file or incident that it is about. */
interface PlainProblem {
  file?: string;
  incident?: string;
  what: string;
}

interface CheckedExport {
  ok: boolean;
  problems: PlainProblem[];
  /** What the six words of this export cover: every file, or only its log, or nothing. */
  covers: 'everything' | 'log' | 'nothing';
  /** The words of the key that signed it. */
  signedBy?: string;
  /** Time stamps, of which the certificates still have to be checked with the root of the authority. */
  stamps: { event: number; before: string; certificate: string }[];
}

function describeProblem(t: TFunction, { flaw, file, incident, event, events }: ExportProblem): PlainProblem {
  const where = { ...(file !== undefined && { file }), ...(incident !== undefined && { incident }) };
  if (!events) return { ...where, what: t(`export.check.problem.${flaw}`, { file, incident, event }) };
  const what = t(`export.check.flaw.${events.flaw}`);
  return {
    ...where,
    what:
      events.to === undefined
        ? t('export.check.flawAt', { n: events.seq, flaw: what })
        : t('export.check.flawRun', { n: events.seq, to: events.to, flaw: what }),
  };
}

/** @param words that were read out; without them it cannot be excluded that everything was made anew */
async function checkExport(zip: Blob, words?: string): Promise<CheckedExport> {
  const t = await createTranslator();
  try {
    const { problems, covers, signedBy, stamps } = await verifyExport(zip, words);
    return {
      ok: !problems.length,
      problems: problems.map(problem => describeProblem(t, problem)),
      covers,
      ...(signedBy !== undefined && { signedBy }),
      stamps: stamps.map(({ event, at, signer }) => ({ event: event.seq, before: at, certificate: signer })),
    };
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    const { code, file } = error;
    const problem = { ...(file !== undefined && { file }), what: t(`export.check.fault.${code}`, { file }) };
    return { ok: false, problems: [problem], covers: 'nothing', stamps: [] };
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { words: { type: 'string' } } });
const [file] = positionals;
if (!file) {
  console.error('usage: npm run -s check-export -- FILE.zip [--words "six words"]');
  process.exit(2);
}
if (!existsSync(file)) {
  console.error(`${file} does not exist.`);
  process.exit(2);
}
const checked = await checkExport(new Blob([readFileSync(file)]), values.words);
console.log(JSON.stringify(checked, null, 2));
process.exitCode = checked.ok ? 0 : 1;
