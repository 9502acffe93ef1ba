/** The person's own half of packs: a key to sign with, kept like their other private things, and lessons, agendas and scenarios as the files that a pack holds. */
import type { Lesson } from '../../learning/lesson.ts';
import * as v from 'valibot';
import { definePreference } from '../../preferences/define-preference.ts';
import type { StorageContext } from '../../preferences/storage-context.ts';
import { base64ToBytes, bytesToBase64 } from '../../vault/session-keys.ts';
import type { PracticeWords, Scenario } from '../../practice/scenario.ts';
import { getTotalMinutes, type Agenda, type AgendaBlock } from '../../workshop/agenda.ts';
import { generateSecretKey, signEd25519 } from '../signature.ts';
import { computeFingerprint } from '../fingerprint.ts';
import type { SignedEnvelope } from '../signed-envelope.ts';
import type { Glossary } from '../../learning/glossary.ts';
import { writeFrontMatter } from './front-matter.ts';
import type { PackManifest, PackHelpline } from './manifest.ts';
import { MANIFEST } from './open-pack.ts';
import type { PackScenario } from './scenario.ts';
import { createPayload, zipPack } from './sign-pack.ts';
import type { PackFiles } from './unzip.ts';

const signingKey = definePreference({
  name: 'packKey',
  area: 'vault-private',
  schema: v.string(),
  fallback: undefined,
});
const utf8 = new TextEncoder();

/** Made when it is first needed. @throws VaultError `locked` */
async function ownKey(context: StorageContext): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await signingKey.get(context);
  if (kept) return base64ToBytes(kept);
  const secret = generateSecretKey();
  await signingKey.set(bytesToBase64(secret), context);
  return secret;
}

/** Signs the files with the person's key. A key made in a private window is gone when the browser closes. */
export async function signPack(
  files: PackFiles,
  context: StorageContext,
): Promise<{ zip: Uint8Array<ArrayBuffer>; fingerprint: string }> {
  const secret = await ownKey(context);
  const payload = await createPayload(files);
  const { maker, signature } = await signEd25519(secret, utf8.encode(payload));
  const envelope: SignedEnvelope = {
    format: 1,
    maker: bytesToBase64(maker),
    signature: bytesToBase64(signature),
    payload,
  };
  return {
    zip: zipPack(files, `${JSON.stringify(envelope, null, 2)}\n`),
    fingerprint: await computeFingerprint(maker),
  };
}

/** Why a row raises no risk is for reviewers, and not in the package. */
const NO_RISK = 'The lesson that this was taken from says of no risk here.';

/** As its author would write it. Drawings stay behind. */
export function formatLesson({ slug: _, drawings: __, cards, ...rest }: Lesson): string {
  const checklist = rest.checklist.map(row =>
    'caution' in row || 'noRisk' in row ? row : { ...(row as object), noRisk: NO_RISK },
  );
  return `${writeFrontMatter({ ...rest, cards: cards.map(c => c.kind), checklist })}${cards.map(c => `## ${c.title}\n\n${c.text}\n`).join('\n')}`;
}

export const formatAgenda = ({ about, ...rest }: Agenda): string => `${writeFrontMatter(rest)}${about}\n`;

/** A built-in scenario with its words: whole, and open to change in any editor. */
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

/** A session that the person put together, as an agenda. @param day as `2026-11-25` */
export const createAgenda = (
  id: string,
  language: string,
  day: string,
  said: Pick<Agenda, 'title' | 'goal' | 'audience' | 'materials'>,
  blocks: AgendaBlock[],
): Agenda => ({
  id,
  ...said,
  minutes: getTotalMinutes(blocks),
  reviewed: day,
  translation: { source: language, method: 'original', nativeReview: false },
  blocks,
  about: '',
});

export interface PackItem<T> {
  of: T;
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
    ...lessons.map(({ of, language }) => file(`lessons/${language}/${of.slug}.md`, formatLesson(of))),
    ...agendas.map(({ of, language }) => file(`agendas/${language}/${of.id}.md`, formatAgenda(of))),
    ...scenarios.map(({ of, language }) => file(`scenarios/${language}/${of.id}.json`, json(of))),
    ...(glossary ? [file(`glossary/${glossary.language}.json`, json(glossary.of))] : []),
    ...(helplines.length ? [file('helplines.json', json(helplines))] : []),
  ]);
}
