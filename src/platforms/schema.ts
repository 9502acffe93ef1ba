/** Defines a platform definition (`definitions/<id>.json`): everything that Breakwater knows about one platform. */
import * as v from 'valibot';
import { cssSelector, Labels, Locator, provenance, TextSource } from './common-schema.ts';
import { CommunityRule, DefenderPolicy, ReportRoute, TakedownAppeal } from './report-schema.ts';
import { Setting } from './setting-schema.ts';

const hostPattern = v.pipe(v.string(), v.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a host name'));

export const PageRule = v.strictObject({
  /** `own-profile`, `profile`, `post`, `composer`, `messages`, `settings:<name>` */
  kind: v.pipe(v.string(), v.regex(/^(profile|post|composer|messages|settings:[a-z0-9-]+)$/)),
  /** Path template: `{name}` is one segment, `{name:regex}` a segment of that shape, a final `/*` any rest. */
  path: v.optional(v.string()),
  query: v.optional(v.record(v.string(), v.string())),
  /** Must be in the document too. */
  when: v.optional(cssSelector),
  not: v.optional(v.record(v.string(), v.array(v.string()))),
  /** What to open, if not `path`: a path on the person's host, or a whole URL on another official host. */
  open: v.optional(v.string()),
});
export type PageRule = v.InferOutput<typeof PageRule>;

const ComposerRule = v.strictObject({
  id: v.string(),
  box: cssSelector,
  /** Shows who will see the post. */
  audience: v.optional(cssSelector),
  /** The button that sends it. */
  submit: v.optional(cssSelector),
  /** The keys that send it; `mod` is Ctrl or Cmd. `keysFrom` is their source, so that a line break is not held. */
  keys: v.optional(v.pipe(v.array(v.picklist(['enter', 'mod+enter'])), v.minLength(1))),
  keysFrom: v.optional(v.string()),
  /** Seen by the members of a chat, not by whoever sees a post. */
  chat: v.optional(v.literal(true)),
  file: v.optional(cssSelector),
});

const ProfileFieldRule = v.strictObject({
  id: v.string(),
  css: cssSelector,
  /** The whole field is of this kind; without it the text is searched. */
  kind: v.optional(v.picklist(['place', 'workplace', 'dob'])),
  /** Settings that change or hide it. */
  mend: v.optional(v.array(v.string())),
  /** Words of which the label before it (the sibling element) must be one. */
  labelled: v.optional(Labels),
  /** Parts that nobody else sees: a draft and its preview. */
  without: v.optional(cssSelector),
});

const PostRule = v.strictObject({
  container: cssSelector,
  author: v.array(TextSource),
  permalink: v.optional(v.array(TextSource)),
  time: v.optional(v.array(TextSource)),
  text: v.optional(cssSelector),
  /** Instead of `text` where the text is in pieces, such as the lines of a diff: each match is one. */
  lines: v.optional(cssSelector),
  /** The display name, the platform's ID of the account, and its ID of the post if the permalink has none. */
  name: v.optional(v.array(TextSource)),
  account: v.optional(v.array(TextSource)),
  id: v.optional(v.array(TextSource)),
  /** URL of the thread, or of the post that this answers. */
  parent: v.optional(v.array(TextSource)),
  /** The time in the page's words, where `time` is machine-readable. */
  timeShown: v.optional(v.array(TextSource)),
  /** Replies, likes and the like: each match is one, by its accessible label or its text. */
  counts: v.optional(cssSelector),
  /** Images and videos of the post itself, with their text alternatives. */
  alts: v.optional(cssSelector),
  /** Containers that are a comment, or a message to a person or group, instead of a post. */
  comment: v.optional(cssSelector),
  message: v.optional(cssSelector),
  /** Where a report begins: the button of the post that opens its menu, and the entry in the open menu. */
  menu: v.optional(v.array(Locator)),
  report: v.optional(v.array(Locator)),
});

/** The header of a profile page: `account` is the platform's ID of the account. */
const ProfileHeadRule = v.strictObject({
  /** The others count only if this is the handle in the URL, since a page may keep the data of the profile before. */
  handle: v.optional(v.array(TextSource)),
  name: v.optional(v.array(TextSource)),
  account: v.optional(v.array(TextSource)),
});

export const Platform = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  name: v.string(),
  /** Official hosts. `*.example.org` includes all its subdomains. Empty for software that runs anywhere. */
  hosts: v.array(hostPattern),
  /** The URL to open for someone who is not on the platform yet. */
  home: v.optional(v.pipe(v.string(), v.url())),
  /** Official hosts with pages of their own: paths of this definition open at `home` instead. */
  apart: v.optional(v.array(hostPattern)),
  /** Host permission is requested on a press instead of at install. */
  optional: v.optional(v.boolean()),
  /** Signs of the software in a page: any one group, all of its selectors. On a named host they must match too. */
  signs: v.optional(v.array(v.array(cssSelector))),
  operatorRisk: v.optional(v.boolean()),
  /** It looks for extensions, or forbids them: nothing is shown in its pages until the person turns that on. */
  detectsExtensions: v.optional(v.boolean()),
  /** Its name is an everyday word, so a host that contains it proves nothing. */
  plainWord: v.optional(v.boolean()),
  /** Whether the checks were tested on a real settings page of this platform. */
  settingsSeen: v.boolean(),
  /**
   * When a change in a settings form takes effect. `optimistic`: at once, but the new value is shown before the server
   * has accepted it, so it is certain only after the control was closed and opened again.
   */
  savesBy: v.optional(v.picklist(['button', 'at-once', 'optimistic'])),
  /** The handle of the signed-in person. */
  me: v.optional(v.array(TextSource)),
  pages: v.array(PageRule),
  /** The handle of a profile page's owner, where the URL does not have it. */
  who: v.optional(v.array(TextSource)),
  /** Present on the signed-in person's own profile only. */
  own: v.optional(cssSelector),
  settings: v.array(Setting),
  compose: v.array(ComposerRule),
  profile: v.array(ProfileFieldRule),
  /** Where one's own profile is edited: a path on the person's host. Absent if it has no URL. */
  profileEdit: v.optional(v.strictObject({ open: v.pipe(v.string(), v.startsWith('/')), ...provenance })),
  post: v.optional(PostRule),
  head: v.optional(ProfileHeadRule),
  reports: v.array(ReportRoute),
  /** Of one's own posts and accounts. For each of the two there is a way, or an entry that none is known. */
  takedownAppeals: v.array(TakedownAppeal),
  rules: v.optional(v.array(CommunityRule)),
  policy: DefenderPolicy,
});
export type Platform = v.InferOutput<typeof Platform>;
