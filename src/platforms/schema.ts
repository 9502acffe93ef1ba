/**
 * The shape of a platform file (`<id>.json`): everything Breakwater knows of one platform.
 * The schema is the single source; the TypeScript types are inferred from it.
 */
import * as v from 'valibot';
import { HARMS } from './harms.ts';

const css = v.pipe(v.string(), v.minLength(1));
const date = v.pipe(v.string(), v.isoDate());
const host = v.pipe(v.string(), v.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is not a host name'));
const httpsOrMail = v.pipe(v.string(), v.regex(/^(https:\/\/|mailto:)/, 'must start with https:// or mailto:'));

/** BCP 47 tag → the platform's own words for one thing, newest first where the words changed. */
export const Labels = v.record(v.string(), v.union([v.string(), v.array(v.string())]));

/** How good the evidence for a reading is. Only `high` may become `protected` or `exposed`. */
export const Evidence = v.picklist(['high', 'medium', 'low']);

/** By what means a fact was last checked. */
export const CheckMethod = v.picklist(['real-software', 'client-source', 'published-page', 'indirect', 'built-in']);

/**
 * Where a text stands: in an element (its text or an attribute), in a JSON script (`at`: a path whose array steps are themselves looked up),
 * or in an inline script (a regular expression with one group, JSON-unescaped).
 */
export const TextSource = v.union([
  v.strictObject({ css, attr: v.optional(v.string()), match: v.optional(v.string()) }),
  v.strictObject({ json: css, at: v.array(v.union([v.string(), v.array(v.string())])) }),
  v.strictObject({ inline: v.string() }),
]);

/**
 * What a setting is: `row` shows its value as words, `toggle` is a button that stays pressed, `text` is only ever filled or empty,
 * `page` is read off a page that exists in one state only, `guided` is never read.
 */
export const Control = v.picklist(['checkbox', 'radios', 'select', 'text', 'row', 'toggle', 'page', 'guided']);

/** One way to find a control. Alternatives are tried in order, most stable first. */
export const Locator = v.strictObject({
  css: v.optional(css),
  /** Where the same setting is drawn as another kind of control elsewhere. */
  control: v.optional(Control),
  role: v.optional(v.picklist(['checkbox', 'switch', 'radiogroup'])),
  /** The accessible name, in the platform's own words; compared after folding (see checks/words.ts). Of a row: the words before its value. */
  name: v.optional(Labels),
  /** The row that holds this control alone; `name` is then one of the texts in it. */
  row: v.optional(css),
  within: v.optional(css),
  /** Which of the matches, and how many there must be for that position to mean anything. */
  nth: v.optional(v.number()),
  count: v.optional(v.number()),
  /** Renames what this control says, e.g. an older twin with the opposite meaning. */
  values: v.optional(v.record(v.string(), v.string())),
  /** The one value that fits these words; with another the page is not as one thinks. */
  only: v.optional(v.string()),
  /** The row that tells who is excepted. `protected` is sure only where it is shown and says its name and `none`, no more. */
  exceptions: v.optional(v.strictObject({ css, name: Labels, none: Labels })),
  evidence: v.optional(Evidence),
});

export const PageRule = v.strictObject({
  /** `own-profile`, `profile`, `post`, `composer`, `messages`, `settings:<name>` */
  kind: v.pipe(v.string(), v.regex(/^(profile|post|composer|messages|settings:[a-z0-9-]+)$/)),
  /** Path template: `{name}` is one segment, `{name:regex}` a segment of that shape, a final `/*` any rest. */
  path: v.optional(v.string()),
  query: v.optional(v.record(v.string(), v.string())),
  /** Must be in the document too. */
  when: v.optional(css),
  not: v.optional(v.record(v.string(), v.array(v.string()))),
  /** Address to open, where it differs from the path: a path on the host where the person is, or a whole address on another official host. */
  open: v.optional(v.string()),
});

export const Setting = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)),
  pages: v.pipe(v.array(v.string()), v.minLength(1)),
  /** 1 nuisance, 2 exposure, 3 leads to a person's home, sources or account. */
  risk: v.picklist([1, 2, 3]),
  /** What it helps against, whatever its state: with the risk card it decides the order. */
  harms: v.pipe(v.array(v.picklist(HARMS)), v.minLength(1)),
  minutes: v.number(),
  control: Control,
  locate: v.optional(v.array(Locator)),
  /** For radios: what each position means, in the client's fixed order. Without it the `value` attributes count. */
  order: v.optional(v.array(v.string())),
  /** What the page calls each value: a row is read by it, and radios must not contradict it. */
  says: v.optional(v.record(v.string(), Labels)),
  /** Neighbours that must stand on the page for a reading to count. */
  expect: v.optional(v.array(css)),
  /** A page that the software serves in one state only: path and that page's own form agree. */
  pageIsState: v.optional(
    v.array(
      v.strictObject({ path: v.string(), present: v.array(css), absent: v.optional(v.array(css)), value: v.string() }),
    ),
  ),
  states: v.record(v.string(), v.picklist(['protected', 'exposed'])),
  recommended: v.string(),
  default: v.nullable(v.string()),
  evidence: Evidence,
  source: v.pipe(v.array(v.string()), v.minLength(1)),
  checkedOn: date,
  checkedBy: CheckMethod,
});

const Abuses = v.array(
  v.picklist([
    'any',
    'harassment',
    'threats',
    'doxxing',
    'impersonation',
    'ncii',
    'hate',
    'hacked',
    'stalking',
    'smear',
    'child-safety',
  ]),
);

export const ReportRoute = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  abuse: Abuses,
  kind: v.picklist(['form', 'in-app', 'email', 'page']),
  url: v.optional(httpsOrMail),
  /** The form takes the reported account's handle from this parameter of its address. Only where that was seen to work. */
  prefill: v.optional(v.strictObject({ handle: v.string(), source: v.pipe(v.array(v.string()), v.minLength(1)) })),
  /** Who may send it. `unknown` is an answer, here and below; what is known of promise and appeal has its source in `source`. */
  by: v.pipe(
    v.array(v.picklist(['anyone', 'target', 'representative', 'guardian', 'account-owner', 'unknown'])),
    v.minLength(1),
  ),
  /** What the sender must give away. */
  reveals: v.pipe(
    v.array(
      v.picklist([
        'nothing',
        'account',
        'name',
        'email',
        'phone',
        'address',
        'identity-papers',
        'own-picture',
        'signature',
        'unknown',
      ]),
    ),
    v.minLength(1),
  ),
  /** Who may learn of the report; `not-the-reported` where the platform says that the reported person is not told who it was. */
  learns: v.pipe(
    v.array(
      v.picklist([
        'operator',
        'not-the-reported',
        'the-reported',
        'moderators',
        'other-server',
        'public',
        'archive',
        'state',
        'unknown',
      ]),
    ),
    v.minLength(1),
  ),
  /** What the platform says it will do. */
  promise: v.strictObject({
    kind: v.picklist(['none-known', 'confirmation', 'answer', 'within']),
    hours: v.optional(v.number()),
  }),
  /** After a refusal. */
  appeal: v.strictObject({
    kind: v.picklist(['none-known', 'in-app', 'form', 'email', 'page']),
    url: v.optional(httpsOrMail),
    days: v.optional(v.number()),
  }),
  /** What costs the sender less. */
  safer: v.array(
    v.picklist([
      'ally',
      'new-email',
      'no-account',
      'cover-papers',
      'no-forward',
      'private-mail',
      'helpline',
      'stopncii',
      'take-it-down',
      'lawyer',
    ]),
  ),
  evidence: Evidence,
  source: v.pipe(v.array(v.string()), v.minLength(1)),
  checkedOn: date,
  checkedBy: CheckMethod,
});

/** A rule of the platform that a report can name. */
export const CommunityRule = v.strictObject({
  abuse: v.pipe(Abuses, v.minLength(1)),
  /** Its name, in the platform's own words. */
  title: v.string(),
  url: v.pipe(v.string(), v.regex(/^https:\/\//, 'must start with https://')),
  /** A sentence of it, word for word, in English. */
  says: v.optional(v.string()),
  source: v.pipe(v.array(v.string()), v.minLength(1)),
  checkedOn: date,
  checkedBy: CheckMethod,
});

/** What the platform has promised to human rights defenders, or to people's rights at all. `none-found` is an answer. */
export const DefenderPolicy = v.strictObject({
  kind: v.picklist(['defenders', 'human-rights', 'none-found']),
  /** The document's own name. */
  title: v.optional(v.string()),
  url: v.optional(v.pipe(v.string(), v.regex(/^https:\/\//, 'must start with https://'))),
  evidence: Evidence,
  source: v.pipe(v.array(v.string()), v.minLength(1)),
  checkedOn: date,
  checkedBy: CheckMethod,
});

const ProfileField = v.strictObject({
  id: v.string(),
  css,
  /** The whole field is of this kind; without it the text is searched. */
  kind: v.optional(v.picklist(['place', 'workplace', 'dob'])),
  /** Settings of this file that change or hide it. */
  mend: v.optional(v.array(v.string())),
  /** Only where the label before it (the sibling element) says one of these words. */
  labelled: v.optional(Labels),
  /** Parts of it that nobody else sees: what is being written there, and its preview. */
  without: v.optional(css),
});

export const Platform = v.strictObject({
  $schema: v.optional(v.string()),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  name: v.string(),
  /** Official hosts. `*.example.org` takes in all below it. Empty for software that runs anywhere. */
  hosts: v.array(host),
  /** Where the platform lives when nobody is on it yet. */
  home: v.optional(v.pipe(v.string(), v.url())),
  /** Official hosts with pages of their own: a path of this file is not opened there, but at `home`. */
  apart: v.optional(v.array(host)),
  /** Asked for on a press instead of at install. */
  optional: v.optional(v.boolean()),
  /** The page's own marks: any one group, all of its selectors present. On a named host they must agree too. */
  signs: v.optional(v.array(v.array(css))),
  operatorRisk: v.optional(v.boolean()),
  /** Its name is an everyday word, so that an address with it proves nothing. */
  plainWord: v.optional(v.boolean()),
  /** Was a real settings page of this platform ever seen? */
  settingsSeen: v.boolean(),
  /** A form here counts only once it is saved. */
  savesBy: v.optional(v.picklist(['button', 'at-once'])),
  me: v.optional(v.array(TextSource)),
  pages: v.array(PageRule),
  /** Whose page: read from the page where the address does not say. */
  who: v.optional(v.array(TextSource)),
  /** Present on the signed-in person's own profile only. */
  own: v.optional(css),
  settings: v.array(Setting),
  compose: v.array(
    v.strictObject({
      id: v.string(),
      box: css,
      /** Shows who will see the post. */
      audience: v.optional(css),
      /** What sends it, by a press or by a key; `mod` is Ctrl or Cmd. What a line cannot be broken with is no guess: it has its source. */
      submit: v.optional(css),
      keys: v.optional(v.pipe(v.array(v.picklist(['enter', 'mod+enter'])), v.minLength(1))),
      keysFrom: v.optional(v.string()),
      /** Seen by those in a chat, not by whoever sees a post. */
      chat: v.optional(v.literal(true)),
      file: v.optional(css),
    }),
  ),
  profile: v.array(ProfileField),
  /** Where one edits one's own profile: a path on the host where the person is. Absent where it has no address. */
  profileEdit: v.optional(
    v.strictObject({
      open: v.pipe(v.string(), v.startsWith('/')),
      source: v.pipe(v.array(v.string()), v.minLength(1)),
      checkedOn: date,
      checkedBy: CheckMethod,
    }),
  ),
  post: v.optional(
    v.strictObject({
      container: css,
      author: v.array(TextSource),
      permalink: v.optional(v.array(TextSource)),
      time: v.optional(v.array(TextSource)),
      text: v.optional(css),
      /** Instead of `text` where the text is in pieces, such as the lines of a diff: each match is one. */
      lines: v.optional(css),
      /** The name beside the handle, the platform's id of the account, and its id of this post where the permalink does not hold it. */
      name: v.optional(v.array(TextSource)),
      account: v.optional(v.array(TextSource)),
      id: v.optional(v.array(TextSource)),
      /** Address of the thread, or of what this answers to. */
      parent: v.optional(v.array(TextSource)),
      /** The time in the page's words, where `time` is the machine's. */
      timeShown: v.optional(v.array(TextSource)),
      /** Replies, likes and the like: each match is one, by its accessible label or its words. */
      counts: v.optional(css),
      /** Pictures and videos of the post itself, with their text alternatives. */
      alts: v.optional(css),
      /** Containers that are a comment, or a message to a person or group, instead of a post. */
      comment: v.optional(css),
      message: v.optional(css),
      /** Where a report begins: the button of the post that opens its menu, and the entry, there once the menu is open. By the platform's own words or marks. */
      menu: v.optional(v.array(Locator)),
      report: v.optional(v.array(Locator)),
    }),
  ),
  /** Of a profile page: display name, and the platform's id of the account. Where `handle` is there they count only if it is the handle in the address: a page that moves on may keep old data. */
  head: v.optional(
    v.strictObject({
      handle: v.optional(v.array(TextSource)),
      name: v.optional(v.array(TextSource)),
      account: v.optional(v.array(TextSource)),
    }),
  ),
  reports: v.array(ReportRoute),
  rules: v.optional(v.array(CommunityRule)),
  policy: DefenderPolicy,
});

export type Labels = v.InferOutput<typeof Labels>;
export type Evidence = v.InferOutput<typeof Evidence>;
export type TextSource = v.InferOutput<typeof TextSource>;
export type Locator = v.InferOutput<typeof Locator>;
export type PageRule = v.InferOutput<typeof PageRule>;
export type Setting = v.InferOutput<typeof Setting>;
export type DefenderPolicy = v.InferOutput<typeof DefenderPolicy>;
export type CommunityRule = v.InferOutput<typeof CommunityRule>;
export type ReportRoute = v.InferOutput<typeof ReportRoute>;
export type Platform = v.InferOutput<typeof Platform>;
export type Abuse = ReportRoute['abuse'][number];

/** The words for one platform in one language (`locales/<lang>/platforms/<id>.json`). */
export const PlatformLabels = v.strictObject({
  settings: v.record(
    v.string(),
    v.strictObject({
      name: v.string(),
      /** What it gives away, and to whom. */
      exposes: v.string(),
      /** What to press, in a few words. */
      do: v.string(),
      /** What then holds. */
      then: v.string(),
      steps: v.array(v.string()),
      /** Whom the change may alert, what it may cost, when not to do it. */
      caution: v.string(),
    }),
  ),
  reports: v.record(
    v.string(),
    v.strictObject({
      name: v.string(),
      steps: v.array(v.string()),
      ready: v.string(),
    }),
  ),
  policy: v.strictObject({
    /** What it promises, a sentence each. Empty where nothing was found. */
    promises: v.array(v.string()),
    /** What it does not promise, how old it is, or where one looked in vain. */
    limits: v.string(),
  }),
});
export type PlatformLabels = v.InferOutput<typeof PlatformLabels>;

/** One line a fault, with its path; empty where the file is good. */
export function listSchemaFaults(schema: v.GenericSchema, data: unknown): string[] {
  const result = v.safeParse(schema, data);
  return result.success ? [] : result.issues.map(i => `${v.getDotPath(i) ?? '(top)'}: ${i.message}`);
}

/** What the schema cannot say of a locator, each as the end of its path. */
export const listLocatorFaults = (l: Locator): string[] => [
  ...(!l.css && !l.role ? [': needs css or role'] : []),
  ...(l.role && !l.name && l.nth === undefined ? [': a role needs a name or a position'] : []),
  ...(l.nth !== undefined && l.count === undefined ? ['.count: a position means something only with a count'] : []),
  ...(/\.(css|r)-[a-z0-9]{5,}/.test(l.css ?? '') ? ['.css: hashed class names are not used'] : []),
];
