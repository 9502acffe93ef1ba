/** Writes content packs: the person's signing key, and lessons, agendas and scenarios as files. */
import type { Lesson } from '../../learning/lesson.ts';
import * as v from 'valibot';
import { definePreference } from '../../preferences/define-preference.ts';
import type { StorageContext } from '../../preferences/storage-context.ts';
import { base64ToBytes, bytesToBase64 } from '../../lib/base64.ts';
import type { PracticeWords, Scenario } from '../../practice/scenario.ts';
import { getTotalMinutes, type Agenda, type AgendaBlock } from '../../workshop/agenda.ts';
import { generateSecretKey, signEd25519 } from '../signature.ts';
import { computeFingerprint } from '../../lib/key-fingerprint.ts';
import type { SignedEnvelope } from '../signed-envelope.ts';
import type { Glossary } from '../../learning/glossary.ts';
import { writeFrontMatter } from './write-front-matter.ts';
import type { PackManifest, PackHelpline } from './manifest.ts';
import { MANIFEST } from './open-pack.ts';
import type { PackScenario } from './parse-scenario.ts';
import { createPayload, zipPack } from './sign-pack.ts';
import type { PackFiles } from './unzip.ts';

const signingKey = definePreference({
  name: 'packKey',
  area: 'vault-private',
  schema: v.string(),
  fallback: undefined,
});
const utf8 = new TextEncoder();

/** Generated on first use. @throws VaultError `locked` */
async function getSigningKey(context: StorageContext): Promise<Uint8Array<ArrayBuffer>> {
  const stored = await signingKey.get(context);
  if (stored) return base64ToBytes(stored);
  const secret = generateSecretKey();
  await signingKey.set(bytesToBase64(secret), context);
  return secret;
}

/** Signs the files with the person's key. A key made in a private window is gone when the browser closes. */
export async function signPack(
  files: PackFiles,
  context: StorageContext,
): Promise<{ zip: Uint8Array<ArrayBuffer>; fingerprint: string }> {
  const secret = await getSigningKey(context);
  const payload = await createPayload(files);
  const { publicKey, signature } = await signEd25519(secret, utf8.encode(payload));
  const envelope: SignedEnvelope = {
    format: 1,
    maker: bytesToBase64(publicKey),
    signature: bytesToBase64(signature),
    payload,
  };
  return {
    zip: zipPack(files, `${JSON.stringify(envelope, null, 2)}\n`),
    fingerprint: await computeFingerprint(publicKey),
  };
}

/** Packaged lessons leave out the reviewers' reason, but the schema requires one. */
const NO_RISK = 'The lesson that this was taken from says of no risk here.';

/** Leaves out the drawings, which packs cannot hold. */
export function formatLesson({ slug: _, drawings: __, cards, ...rest }: Lesson): string {
  const checklist = rest.checklist.map(row =>
    'caution' in row || 'noRisk' in row ? row : { ...(row as object), noRisk: NO_RISK },
  );
  const front = writeFrontMatter({ ...rest, cards: cards.map(card => card.kind), checklist });
  const body = cards.map(card => `## ${card.title}\n\n${card.text}\n`).join('\n');
  return front + body;
}

export const formatAgenda = ({ about, ...rest }: Agenda): string => `${writeFrontMatter(rest)}${about}\n`;

/** Joins a built-in scenario and its texts into one editable file. */
export function toPackScenario({ people, posts, threads, ...rest }: Scenario, words: PracticeWords): PackScenario {
  const { name, about, tasks, talk, profile, draft } = words.scenarios[rest.id]!;
  return {
    ...rest,
    name,
    about,
    tasks,
    talk,
    ...(profile ? { profile } : {}),
    ...(draft ? { draft } : {}),
    people: people.map(p => ({ ...p, ...words.people[p.handle]! })),
    posts: posts.map(p => ({ ...p, text: words.posts[p.id]! })),
    threads: threads.map(t => ({ ...t, lines: t.lines.map(l => ({ ...l, text: words.lines[l.id]! })) })),
  };
}

/** @param today as `2026-11-25` */
export const createAgenda = (
  id: string,
  language: string,
  today: string,
  texts: Pick<Agenda, 'title' | 'goal' | 'audience' | 'materials'>,
  blocks: AgendaBlock[],
): Agenda => ({
  id,
  ...texts,
  minutes: getTotalMinutes(blocks),
  reviewed: today,
  translation: { source: language, method: 'original', nativeReview: false },
  blocks,
  about: '',
});

export interface PackItem<T> {
  content: T;
  language: string;
}

export function createPackFiles(
  manifest: PackManifest,
  lessons: PackItem<Lesson>[],
  agendas: PackItem<Agenda>[],
  scenarios: PackItem<PackScenario>[] = [],
  glossary?: PackItem<Glossary>,
  helplines: PackHelpline[] = [],
): PackFiles {
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const file = (name: string, text: string) => [name, utf8.encode(text)] as const;
  return new Map([
    file(MANIFEST, json(manifest)),
    ...lessons.map(({ content, language }) => file(`lessons/${language}/${content.slug}.md`, formatLesson(content))),
    ...agendas.map(({ content, language }) => file(`agendas/${language}/${content.id}.md`, formatAgenda(content))),
    ...scenarios.map(({ content, language }) => file(`scenarios/${language}/${content.id}.json`, json(content))),
    ...(glossary ? [file(`glossary/${glossary.language}.json`, json(glossary.content))] : []),
    ...(helplines.length ? [file('helplines.json', json(helplines))] : []),
  ]);
}
