/** The person's own half of packs: a key to sign with, kept like their other private things, and lessons, agendas and scenarios as the files that a pack holds. */
import type { Lesson } from '../../learning/lesson.ts';
import { privateGet, privateSet } from '../../vault/private-values.ts';
import { base64ToBytes, bytesToBase64 } from '../../vault/session-keys.ts';
import type { PracticeWords, Scenario } from '../../practice/scenario.ts';
import { total, type Agenda, type Block } from '../../workshop/agenda.ts';
import { newSecret, signWith } from '../signature.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { Envelope } from '../signed-envelope.ts';
import type { Glossary } from '../../learning/glossary.ts';
import { frontMatter } from './front-matter.ts';
import type { Manifest, PackHelpline } from './manifest.ts';
import { MANIFEST } from './open-pack.ts';
import type { PackScenario } from './scenario.ts';
import { payloadOf, zipped } from './sign-pack.ts';
import type { Files } from './unzip.ts';

const KEY = 'packKey';
const utf8 = new TextEncoder();

/** Made when it is first needed. @throws VaultError `locked` */
async function ownKey(unwritten: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await privateGet<string>(KEY);
  if (kept) return base64ToBytes(kept);
  const secret = newSecret();
  await privateSet(KEY, bytesToBase64(secret), unwritten);
  return secret;
}

/**
 * The files with the person's signature over all of them.
 * @param unwritten in a private window: a new key is gone when the browser closes
 */
export async function signedByMe(
  files: Files,
  unwritten: boolean,
): Promise<{ zip: Uint8Array<ArrayBuffer>; fingerprint: string }> {
  const secret = await ownKey(unwritten);
  const payload = await payloadOf(files);
  const { maker, signature } = await signWith(secret, utf8.encode(payload));
  const envelope: Envelope = { format: 1, maker: bytesToBase64(maker), signature: bytesToBase64(signature), payload };
  return { zip: zipped(files, `${JSON.stringify(envelope, null, 2)}\n`), fingerprint: await fingerprintOf(maker) };
}

/** Why a row raises no risk is for reviewers, and not in the package. */
const NO_RISK = 'The lesson that this was taken from says of no risk here.';

/** As its author would write it. Drawings stay behind. */
export function lessonText({ slug: _, drawings: __, cards, ...rest }: Lesson): string {
  const checklist = rest.checklist.map(row =>
    'caution' in row || 'noRisk' in row ? row : { ...(row as object), noRisk: NO_RISK },
  );
  return `${frontMatter({ ...rest, cards: cards.map(c => c.kind), checklist })}${cards.map(c => `## ${c.title}\n\n${c.text}\n`).join('\n')}`;
}

export const agendaText = ({ about, ...rest }: Agenda): string => `${frontMatter(rest)}${about}\n`;

/** A built-in scenario with its words: whole, and open to change in any editor. */
export function scenarioWith({ people, posts, threads, ...rest }: Scenario, words: PracticeWords): PackScenario {
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
export const sessionAgenda = (
  id: string,
  language: string,
  day: string,
  said: Pick<Agenda, 'title' | 'goal' | 'audience' | 'materials'>,
  blocks: Block[],
): Agenda => ({
  id,
  ...said,
  minutes: total(blocks),
  reviewed: day,
  translation: { source: language, method: 'original', nativeReview: false },
  blocks,
  about: '',
});

export interface Choice<T> {
  of: T;
  language: string;
}

export function packFiles(
  manifest: Manifest,
  lessons: Choice<Lesson>[],
  agendas: Choice<Agenda>[],
  scenarios: Choice<PackScenario>[] = [],
  glossary?: Choice<Glossary>,
  helplines: PackHelpline[] = [],
): Files {
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const file = (name: string, text: string) => [name, utf8.encode(text)] as const;
  return new Map([
    file(MANIFEST, json(manifest)),
    ...lessons.map(({ of, language }) => file(`lessons/${language}/${of.slug}.md`, lessonText(of))),
    ...agendas.map(({ of, language }) => file(`agendas/${language}/${of.id}.md`, agendaText(of))),
    ...scenarios.map(({ of, language }) => file(`scenarios/${language}/${of.id}.json`, json(of))),
    ...(glossary ? [file(`glossary/${glossary.language}.json`, json(glossary.of))] : []),
    ...(helplines.length ? [file('helplines.json', json(helplines))] : []),
  ]);
}
