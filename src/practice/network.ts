/** Computes what the practice network shows from its data, the scenario and the person's actions. */
import { NETWORK } from './built-in-scenarios.ts';
import type { ScenarioPerson, ScenarioPost, PracticeWords, ProfilePart, Scenario, ScenarioThread } from './scenario.ts';
import { PROFILE_PARTS } from './scenario.ts';

export const POST_AUDIENCES = ['everyone', 'friends', 'me'] as const;
export type PostAudience = (typeof POST_AUDIENCES)[number];

/** A post that the person wrote. */
export interface OwnPost {
  id: number;
  text: string;
  /** ms since 1970 */
  at: number;
  audience: PostAudience;
  photo?: File;
  place?: boolean;
}

export interface PracticeNetwork {
  scenario: Scenario | undefined;
  /** ms since 1970; `ago` in the data counts back from here. */
  opened: number;
  wave: number;
  settings: Record<string, string>;
  own: OwnPost[];
  /** The person's messages, by thread id. */
  sent: Record<string, { text: string; at: number }[]>;
  /** `post:1`, `profile:omar`, `thread:desk` */
  reported: string[];
  blocked: string[];
  /** The person's changes to their profile. */
  profile: Partial<Record<ProfilePart, string>>;
  signedOut: string[];
  /** Indexes of ticked tasks. */
  done: number[];
}

/** Values of settings that choose an audience; the others are `on` or `off`. */
export const CONTACT_AUDIENCES = ['everyone', 'friends', 'nobody'] as const;

/** Settings of a new account. */
export const DEFAULT_SETTINGS: Record<string, string> = {
  phone_lookup: 'on',
  show_birthday: 'on',
  following_list: 'everyone',
  photo_tagging: 'on',
  mentions_from: 'everyone',
  tag_review: 'off',
  messages_from: 'everyone',
  read_receipts: 'on',
  second_step: 'off',
  login_alerts: 'off',
  location_in_posts: 'off',
  photo_details: 'on',
};

export const createPracticeNetwork = (scenario: Scenario | undefined, now: number): PracticeNetwork => ({
  scenario,
  opened: now,
  wave: 0,
  settings: { ...DEFAULT_SETTINGS, ...scenario?.settings },
  own: [],
  sent: {},
  reported: [],
  blocked: [],
  profile: {},
  signedOut: [],
  done: [],
});

export interface VisiblePost {
  id: number;
  by: string;
  at: number;
  likes: number;
  to?: number;
  text: string;
  photo?: 'beach' | File;
  place?: boolean;
  audience: PostAudience;
}

const hasArrived =
  (network: PracticeNetwork) =>
  ({ wave = 0 }: { wave?: number | undefined }): boolean =>
    wave <= network.wave;

/** @returns the posts of all waves so far, newest first, without those of blocked people */
export function listPosts(network: PracticeNetwork, words: PracticeWords): VisiblePost[] {
  const toVisible = (p: ScenarioPost): VisiblePost => ({
    id: p.id,
    by: p.by,
    at: network.opened - p.ago * 60_000,
    likes: p.likes,
    text: words.posts[p.id] ?? '',
    audience: 'everyone',
    ...(p.to === undefined ? {} : { to: p.to }),
    ...(p.photo ? { photo: p.photo } : {}),
    ...(p.place ? { place: true } : {}),
  });
  const own = network.own.map((o): VisiblePost => ({ ...o, by: NETWORK.me, likes: 0 }));
  return [...own, ...[...NETWORK.posts, ...(network.scenario?.posts ?? [])].filter(hasArrived(network)).map(toVisible)]
    .filter(p => !network.blocked.includes(p.by))
    .sort((a, b) => b.at - a.at);
}

export const listReplies = (posts: readonly VisiblePost[], id: number): VisiblePost[] =>
  posts.filter(p => p.to === id).sort((a, b) => a.at - b.at);

export interface ConversationMessage {
  id: string;
  by: string;
  at: number;
  text: string;
  link?: string;
}
export interface Conversation {
  id: string;
  with: string;
  request: boolean;
  lines: ConversationMessage[];
}

/** Joins conversations that the network and the scenario share. @returns newest first */
export function listConversations(network: PracticeNetwork, words: PracticeWords): Conversation[] {
  const all = new Map<string, Conversation>();
  for (const t of [...NETWORK.threads, ...(network.scenario?.threads ?? [])] as ScenarioThread[]) {
    const lines = t.lines.filter(hasArrived(network)).map(
      (l): ConversationMessage => ({
        id: l.id,
        by: l.by,
        at: network.opened - l.ago * 60_000,
        text: words.lines[l.id] ?? '',
        ...(l.link ? { link: l.link } : {}),
      }),
    );
    const conversation = all.get(t.id) ?? { id: t.id, with: t.with, request: !!t.request, lines: [] };
    all.set(t.id, { ...conversation, lines: [...conversation.lines, ...lines] });
  }
  for (const [id, sent] of Object.entries(network.sent))
    all.get(id)?.lines.push(...sent.map((s, n) => ({ id: `own-${n}`, by: NETWORK.me, ...s })));
  return [...all.values()]
    .filter(t => t.lines.length && !network.blocked.includes(t.with))
    .sort((a, b) => b.lines.at(-1)!.at - a.lines.at(-1)!.at);
}

export const listPeople = (network: PracticeNetwork): ScenarioPerson[] => [
  ...NETWORK.people,
  ...(network.scenario?.people ?? []),
];

/** @returns the visible parts; the person's own changes override those of the scenario and of the network */
export function getProfile(
  network: PracticeNetwork,
  words: PracticeWords,
  handle: string,
): Partial<Record<ProfilePart, string>> {
  const bio = words.people[handle]?.bio;
  if (handle !== NETWORK.me) return bio ? { bio } : {};
  const all = {
    ...(bio ? { bio } : {}),
    ...words.profile,
    ...(network.scenario ? words.scenarios[network.scenario.id]?.profile : {}),
    ...network.profile,
  };
  return Object.fromEntries(
    PROFILE_PARTS.flatMap(part =>
      all[part] && !(part === 'birthday' && network.settings.show_birthday === 'off') ? [[part, all[part]]] : [],
    ),
  );
}

/** @returns the person's whole profile, including hidden parts */
export const getEditableProfile = (
  network: PracticeNetwork,
  words: PracticeWords,
): Partial<Record<ProfilePart, string>> =>
  getProfile({ ...network, settings: { ...network.settings, show_birthday: 'on' } }, words, NETWORK.me);
