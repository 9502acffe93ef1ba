/** The network at one moment, as the pages show it: data, scenario and what the person did, and nothing of a browser. */
import { NETWORK } from './built-in-scenarios.ts';
import type { ScenarioPerson, ScenarioPost, PracticeWords, ProfilePart, Scenario, ScenarioThread } from './scenario.ts';
import { PROFILE_PARTS } from './scenario.ts';

export const POST_AUDIENCES = ['everyone', 'friends', 'me'] as const;
export type PostAudience = (typeof POST_AUDIENCES)[number];

/** What the person wrote. `likes` and the rest are as of a post that nobody has seen yet. */
export interface OwnPost {
  id: number;
  text: string;
  at: number;
  audience: PostAudience;
  photo?: File;
  place?: boolean;
}

export interface PracticeNetwork {
  scenario: Scenario | undefined;
  /** ms since 1970: what data calls "ago" counts from here. */
  opened: number;
  wave: number;
  settings: Record<string, string>;
  own: OwnPost[];
  /** Thread id → what the person answered. */
  sent: Record<string, { text: string; at: number }[]>;
  /** `post:1`, `profile:omar`, `thread:desk` */
  reported: string[];
  blocked: string[];
  /** What the person made of their profile. */
  profile: Partial<Record<ProfilePart, string>>;
  signedOut: string[];
  /** Tasks that were ticked. */
  done: number[];
}

/** What a setting that is a choice can be; the others are `on` or `off`. */
export const CONTACT_AUDIENCES = ['everyone', 'friends', 'nobody'] as const;

/** Settings as a new account has them. */
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

const come =
  (h: PracticeNetwork) =>
  ({ wave = 0 }: { wave?: number | undefined }): boolean =>
    wave <= h.wave;

/** Everything that has been posted by now, the newest first. */
export function listPosts(h: PracticeNetwork, words: PracticeWords): VisiblePost[] {
  const of = (p: ScenarioPost): VisiblePost => ({
    id: p.id,
    by: p.by,
    at: h.opened - p.ago * 60_000,
    likes: p.likes,
    text: words.posts[p.id] ?? '',
    audience: 'everyone',
    ...(p.to === undefined ? {} : { to: p.to }),
    ...(p.photo ? { photo: p.photo } : {}),
    ...(p.place ? { place: true } : {}),
  });
  const own = h.own.map((o): VisiblePost => ({ ...o, by: NETWORK.me, likes: 0 }));
  return [...own, ...[...NETWORK.posts, ...(h.scenario?.posts ?? [])].filter(come(h)).map(of)]
    .filter(p => !h.blocked.includes(p.by))
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

/** Conversations, the newest first; one that both network and scenario have is one. */
export function listConversations(h: PracticeNetwork, words: PracticeWords): Conversation[] {
  const all = new Map<string, Conversation>();
  for (const t of [...NETWORK.threads, ...(h.scenario?.threads ?? [])] as ScenarioThread[]) {
    const lines = t.lines.filter(come(h)).map(
      (l): ConversationMessage => ({
        id: l.id,
        by: l.by,
        at: h.opened - l.ago * 60_000,
        text: words.lines[l.id] ?? '',
        ...(l.link ? { link: l.link } : {}),
      }),
    );
    const talk = all.get(t.id) ?? { id: t.id, with: t.with, request: !!t.request, lines: [] };
    all.set(t.id, { ...talk, lines: [...talk.lines, ...lines] });
  }
  for (const [id, sent] of Object.entries(h.sent))
    all.get(id)?.lines.push(...sent.map((s, n) => ({ id: `own-${n}`, by: NETWORK.me, ...s })));
  return [...all.values()]
    .filter(t => t.lines.length && !h.blocked.includes(t.with))
    .sort((a, b) => b.lines.at(-1)!.at - a.lines.at(-1)!.at);
}

export const listPeople = (h: PracticeNetwork): ScenarioPerson[] => [...NETWORK.people, ...(h.scenario?.people ?? [])];

/** What a profile shows. One's own is as the scenario has it, then as the person has changed it. */
export function getProfile(
  h: PracticeNetwork,
  words: PracticeWords,
  handle: string,
): Partial<Record<ProfilePart, string>> {
  const bio = words.people[handle]?.bio;
  if (handle !== NETWORK.me) return bio ? { bio } : {};
  const all = {
    ...(bio ? { bio } : {}),
    ...words.profile,
    ...(h.scenario ? words.scenarios[h.scenario.id]?.profile : {}),
    ...h.profile,
  };
  return Object.fromEntries(
    PROFILE_PARTS.flatMap(part =>
      all[part] && !(part === 'birthday' && h.settings.show_birthday === 'off') ? [[part, all[part]]] : [],
    ),
  );
}

/** One's own profile as it can be edited: all of it, shown or not. */
export const getEditableProfile = (h: PracticeNetwork, words: PracticeWords): Partial<Record<ProfilePart, string>> =>
  getProfile({ ...h, settings: { ...h.settings, show_birthday: 'on' } }, words, NETWORK.me);
