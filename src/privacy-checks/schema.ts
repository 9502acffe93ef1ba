/**
 * Shapes of findings, of the risk card, and of what views show about a site or an account. The types are inferred from
 * them.
 */
import * as v from 'valibot';
import { identifier, shortText } from '../lib/bounded-schemas.ts';
import { PiiKindSchema } from '../exposure/schema.ts';
import { HARMS } from '../platforms/harms.ts';
import { LIKENESSES } from '../platforms/lookalike.ts';
import { PageKindSchema } from '../platforms/page-location.ts';
import { EffectiveSetting } from '../platforms/apply-rule-pack.ts';
import { DefenderPolicy } from '../platforms/report-schema.ts';
import { IDENTITIES, PLACES, ROLES } from './risk-card-options.ts';
import { STEP_ACTIONS } from './step-actions.ts';
import { RECHECK_INTERVALS } from './recheck-interval.ts';

export const SettingState = v.picklist(['protected', 'exposed', 'unread']);
export type SettingState = v.InferOutput<typeof SettingState>;

/**
 * How a stored state is known: read off the control, read and confirmed by the person, only said by the person, or
 * found in the platform's own export, which tells what was on its day and nothing about today.
 */
export const ResultSource = v.picklist(['read', 'confirmed', 'reported', 'download']);
export type ResultSource = v.InferOutput<typeof ResultSource>;

/** Why a control on the page gave no value. */
export const UnreadReason = v.picklist([
  'not-found',
  'several',
  'no-state',
  'guided',
  'neighbours',
  'disagree',
  'rejected',
]);
export type UnreadReason = v.InferOutput<typeof UnreadReason>;

/** One setting as it was read off a page. */
export const Finding = v.strictObject({
  id: identifier,
  state: SettingState,
  /** The value read, never what a person typed. */
  value: v.nullable(shortText),
  locatedBy: v.nullable(shortText),
  /** What medium evidence suggests; the state stays unread. */
  seems: v.optional(v.picklist(['protected', 'exposed'])),
  /** Identifies the control that a likely state was read off, so that the person has to confirm it only once. */
  control: v.optional(identifier),
  /** The person confirmed that this control is read correctly. */
  source: v.optional(v.literal('confirmed')),
  /** The form shows a value that is not saved yet. */
  pending: v.optional(v.literal(true)),
  why: v.optional(UnreadReason),
});
export type Finding = v.InferOutput<typeof Finding>;

export const Findings = v.pipe(v.array(Finding), v.maxLength(200));

export const RiskCard = v.strictObject({
  role: v.optional(v.picklist(ROLES)),
  /** Decides which helplines come first and which other options are shown, nothing else. */
  region: v.optional(v.picklist(PLACES)),
  identity: v.pipe(v.array(v.picklist(IDENTITIES)), v.maxLength(IDENTITIES.length)),
  fears: v.pipe(v.array(v.picklist(HARMS)), v.maxLength(HARMS.length)),
});
export type RiskCard = v.InferOutput<typeof RiskCard>;

/** An entry of the risk card that made a setting more urgent, named like its label. */
export const RiskReason = v.picklist([
  ...HARMS.map(harm => `fears.${harm}` as const),
  ...ROLES.map(role => `role.${role}` as const),
  ...IDENTITIES.map(identity => `identity.${identity}` as const),
]);
export type RiskReason = v.InferOutput<typeof RiskReason>;

/** What a setting was when it was read or said. `at`: ms since 1970; `value`: one of its options. */
const DatedState = v.strictObject({ state: SettingState, at: v.number(), value: v.optional(v.string()) });

/** A setting that is not what it was, which the person has not acknowledged yet. */
export const SettingChange = v.strictObject({ setting: v.string(), before: DatedState, now: DatedState });
export type SettingChange = v.InferOutput<typeof SettingChange>;

/** A setting with everything known about it. */
export const SettingRow = v.strictObject({
  setting: EffectiveSetting,
  finding: v.optional(Finding),
  /** On the page that is open now. */
  here: v.boolean(),
  /** Kept public on purpose: out of badge and next step. */
  chosen: v.optional(v.literal(true)),
  /** Disabled: not read, not counted. */
  off: v.optional(v.literal(true)),
  /** The stored result. `at`: ms since 1970; `by`: the pack rule that read it, if any; `value`: one of the options. */
  remembered: v.optional(
    v.strictObject({
      state: SettingState,
      at: v.number(),
      by: v.optional(v.string()),
      source: ResultSource,
      value: v.optional(v.string()),
      /** What it was before it changed. */
      before: v.optional(DatedState),
      old: v.boolean(),
    }),
  ),
});
export type SettingRow = v.InferOutput<typeof SettingRow>;

/** Counts each setting once, except disabled ones. */
export const CheckProgress = v.strictObject({
  protected: v.number(),
  exposed: v.number(),
  /** Read, but too long ago to rely on. */
  old: v.number(),
  /** Not known today: never read, or only in a download. */
  unread: v.number(),
  /** Only said by the person, and not too long ago. */
  reported: v.number(),
  /** Kept public on purpose, or checked by hand. */
  aside: v.number(),
  /** When a setting was last read, ms since 1970. */
  readAt: v.optional(v.number()),
});
export type CheckProgress = v.InferOutput<typeof CheckProgress>;

/** What the platform's pages call an account; null where they do not say whose account it is. */
export const AccountName = v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(100)));
export type AccountName = v.InferOutput<typeof AccountName>;

/** Stands for one account of a platform, and says nothing about it. */
export const AccountId = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/));

export const AccountProgress = v.strictObject({
  id: AccountId,
  changes: v.array(SettingChange),
  counts: CheckProgress,
  /** `opens`: its page has an address that works from anywhere. */
  next: v.optional(v.strictObject({ setting: v.string(), because: v.array(RiskReason), opens: v.boolean() })),
});
export type AccountProgress = v.InferOutput<typeof AccountProgress>;

export const PlatformProgress = v.strictObject({
  platform: v.string(),
  name: v.string(),
  off: v.boolean(),
  /** A setting can be read there, and the page says whose account it is. Otherwise no result is ever stored. */
  keeps: v.boolean(),
  accounts: v.array(AccountProgress),
  /** A result is older than the reminder interval; false without reminders. */
  due: v.boolean(),
  /** The setting whose page to begin with, where one can be opened from anywhere. */
  first: v.optional(v.string()),
});
export type PlatformProgress = v.InferOutput<typeof PlatformProgress>;

export const RecheckInterval = v.picklist(RECHECK_INTERVALS);
export type RecheckInterval = v.InferOutput<typeof RecheckInterval>;

export const RecheckReminders = v.strictObject({
  days: v.nullable(RecheckInterval),
  /** Platforms with a result older than that. */
  due: v.array(v.string()),
  /** How many changed settings the person has not acknowledged yet, by platform; none if reminders are off. */
  changed: v.array(v.strictObject({ platform: v.string(), settings: v.number() })),
  /** How many reports are past their date; null if reminders are off or the vault is locked. */
  reports: v.nullable(v.number()),
});
export type RecheckReminders = v.InferOutput<typeof RecheckReminders>;

const StateThen = v.strictObject({ state: SettingState, source: ResultSource, value: v.optional(v.string()) });

/** A guided checkup of the account that a page shows. */
export const CheckupSummary = v.strictObject({
  /** What the person is led to in this tab; missing in a checkup that is paused, or has ended. */
  step: v.optional(
    v.strictObject({ setting: v.string(), actions: v.array(v.picklist(STEP_ACTIONS)), leads: v.boolean() }),
  ),
  ended: v.boolean(),
  /** Its steps: settings that were open when it began, or have become so. */
  done: v.number(),
  total: v.number(),
  /** How many settings of the platform were settled before it, and are now, of how many. */
  settled: v.strictObject({ before: v.number(), now: v.number(), of: v.number() }),
  changes: v.array(v.strictObject({ setting: v.string(), before: StateThen, now: StateThen })),
});
export type CheckupSummary = v.InferOutput<typeof CheckupSummary>;

/** Personal data in a public profile field. */
export const ProfileMatch = v.strictObject({ field: v.string(), kind: PiiKindSchema, value: v.string() });
export type ProfileMatch = v.InferOutput<typeof ProfileMatch>;

/** A public profile field in which no personal data was found. */
export const ProfileText = v.strictObject({ field: v.string(), value: v.string() });
export type ProfileText = v.InferOutput<typeof ProfileText>;

/** `address`: the URL that opens the page of the setting. */
export const SiteRow = v.strictObject({ ...SettingRow.entries, address: v.optional(v.string()) });
export type SiteRow = v.InferOutput<typeof SiteRow>;

/** What the popup shows about a tab. */
export const SiteSummary = v.variant('kind', [
  /** A browser page, a file, or a page of this extension. */
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('unknown'), host: v.string() }),
  /** A page of a known platform that could not be read, as while it loads or where the browser shows an error. */
  v.strictObject({ kind: v.literal('unreadable'), host: v.string(), platform: v.string(), name: v.string() }),
  /** A look-alike of a platform. */
  v.strictObject({
    kind: v.literal('alike'),
    host: v.string(),
    name: v.string(),
    real: v.string(),
    why: v.picklist(LIKENESSES),
  }),
  /** A known platform without host permission. */
  v.strictObject({
    kind: v.literal('ask'),
    host: v.string(),
    origin: v.string(),
    platform: v.string(),
    name: v.string(),
  }),
  /** A platform whose checks are disabled. */
  v.strictObject({ kind: v.literal('off'), host: v.string(), platform: v.string(), name: v.string() }),
  v.strictObject({
    kind: v.literal('known'),
    host: v.string(),
    platform: v.string(),
    name: v.string(),
    page: PageKindSchema,
    /** The page says whose account is open. */
    named: v.boolean(),
    settingsSeen: v.boolean(),
    policy: DefenderPolicy,
    operatorRisk: v.boolean(),
    detectsExtensions: v.boolean(),
    /** A practice page: its checks cannot be disabled. */
    builtIn: v.boolean(),
    /** On-page tips on this platform, and on any. */
    marks: v.boolean(),
    marksAnywhere: v.boolean(),
    /** Discreet mode: nothing is shown in pages, not even on request. */
    discreet: v.optional(v.literal(true)),
    profile: v.array(ProfileMatch),
    shown: v.array(ProfileText),
    /** URL of the page that edits the profile. */
    profileEdit: v.optional(v.string()),
    /** Settings that change or hide a profile field, by field. */
    mends: v.record(v.string(), v.array(v.string())),
    rows: v.array(SiteRow),
    next: v.optional(v.string()),
    checkup: v.optional(CheckupSummary),
    /** Whether there is a risk card, and what in it put the next step first. */
    card: v.boolean(),
    because: v.array(RiskReason),
  }),
]);
export type SiteSummary = v.InferOutput<typeof SiteSummary>;
