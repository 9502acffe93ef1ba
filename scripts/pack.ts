/** Makes content packs: `keygen KEY | lint DIR | zip DIR FILE | sign KEY DIR FILE | check FILE` (docs/packs.md). */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LANGUAGES } from '../src/i18n/languages.ts';
import { isSystemFile, findNameProblems } from '../src/packs/content/file-names.ts';
import { isRefused, openContentPack, readPackFiles, type PackContent } from '../src/packs/content/open-pack.ts';
import { SIGNATURE } from '../src/packs/content/verify-signature.ts';
import { createPayload, zipPack } from '../src/packs/content/sign-pack.ts';
import { problem, type Problem } from '../src/packs/content/problem.ts';
import type { PackFiles } from '../src/packs/content/unzip.ts';
import { formatFingerprint } from '../src/lib/key-fingerprint.ts';
import { createTranslator } from './build/translator.ts';
import { listPackTargets } from './packs/cli.ts';
import { generateKey, readTextFile, Refused, runCommand, writeNewFile } from './packs/cli.ts';
import { fingerprintOfPem, signText } from './packs/sign.ts';

/** Speaks the shell's language if it is offered. */
async function sentences(problems: Problem[]): Promise<string> {
  const lng = LANGUAGES.find(l => (process.env.LC_ALL ?? process.env.LANG ?? '').startsWith(l.code))?.code ?? 'en';
  const t = await createTranslator(lng);
  return problems
    .map(p => {
      const place = [p.file, p.line].filter(Boolean).join(':') || '-';
      return `${place}: ${t(`contents.problem.${p.code}`, { what: p.what ?? '' })}`;
    })
    .join('\n');
}

async function refuse(problems: Problem[]): Promise<never> {
  throw new Refused(`${await sentences(problems)}\n${problems.length} problems. Breakwater would refuse this pack.`);
}

/** @throws Refused with one line per misnamed or unexpected file */
async function filesIn(dir: string): Promise<PackFiles> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map(f => relative(dir, join(dir, f)).replaceAll('\\', '/'))
    .filter(f => !isSystemFile(f) && f !== SIGNATURE);
  const found = names.map(name => ({ name, at: lstatSync(join(dir, name)) })).filter(f => !f.at.isDirectory());
  const problems = [
    ...findNameProblems(found.map(f => f.name)),
    ...found.filter(f => !f.at.isFile()).map(f => problem(f.name, 'link')),
  ];
  if (problems.length) return refuse(problems);
  return new Map(found.map(({ name }) => [name, new Uint8Array(readFileSync(join(dir, name)))]));
}

function tell({ manifest: m, lessons, agendas, scenarios, glossary, helplines }: PackContent): void {
  console.log(`${m.name}, version ${m.version}, ${m.madeOn}, by ${m.maker}`);
  for (const [lang, all] of Object.entries(lessons))
    console.log(`  lessons, ${lang}: ${all.map(l => l.title).join(' · ')}`);
  for (const [lang, all] of Object.entries(agendas))
    console.log(`  agendas, ${lang}: ${all.map(a => a.title).join(' · ')}`);
  for (const [lang, all] of Object.entries(scenarios))
    console.log(`  scenarios, ${lang}: ${all.map(s => s.name).join(' · ')}`);
  for (const [lang, terms] of Object.entries(glossary))
    console.log(`  glossary, ${lang}: ${Object.keys(terms).length} terms`);
  if (helplines.length) console.log(`  helplines: ${helplines.map(h => h.name).join(' · ')}`);
}

async function good(dir: string | undefined): Promise<PackFiles> {
  if (!dir) throw new Refused('give the folder of the pack');
  const files = await filesIn(dir);
  const found = readPackFiles(files, listPackTargets());
  if ('problems' in found) return refuse(found.problems);
  tell(found.content);
  return files;
}

async function lint([dir]: string[]): Promise<void> {
  await good(dir);
  console.log('no problems');
}

/** Opens the pack as the extension would before writing it. */
async function write(path: string, zip: Uint8Array<ArrayBuffer>): Promise<void> {
  const opened = await openContentPack(zip, listPackTargets());
  if (isRefused(opened)) return refuse(opened.problems);
  writeNewFile(path, zip);
}

async function zip([dir, out]: string[]): Promise<void> {
  if (!out) throw new Refused('zip DIR FILE');
  await write(out, zipPack(await good(dir)));
  console.log(`wrote ${out}, not signed: people can open it, but not install it`);
}

async function sign([keyPath, dir, out]: string[]): Promise<void> {
  if (!keyPath || !out) throw new Refused('sign KEY DIR FILE');
  const pem = readTextFile(keyPath);
  const files = await good(dir);
  await write(out, zipPack(files, signText(await createPayload(files), pem)));
  console.log(`wrote ${out}, signed by ${formatFingerprint(await fingerprintOfPem(pem))}`);
}

async function check([path]: string[]): Promise<void> {
  if (!path) throw new Refused('check FILE');
  const opened = await openContentPack(new Uint8Array(readFileSync(path)), listPackTargets());
  if (isRefused(opened)) return refuse(opened.problems);
  tell(opened.content);
  console.log(opened.fingerprint ? `signed by ${formatFingerprint(opened.fingerprint)}` : 'not signed');
}

runCommand(
  'pack',
  { keygen: 'KEY', lint: 'DIR', zip: 'DIR FILE', sign: 'KEY DIR FILE', check: 'FILE' },
  { keygen: generateKey, lint, zip, sign, check },
);
