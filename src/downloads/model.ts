/** What a platform's own export says about an account. It is the output of `npm run read-download` too. */
import * as v from 'valibot';
import type { SettingState } from '../privacy-checks/schema.ts';

/** ISO 8601: a date, or a date and time in UTC; null where the export has none. */
const when = v.nullable(v.string());
const text = v.nullable(v.string());

const STATES = ['protected', 'exposed', 'unread'] as const satisfies readonly SettingState[];

export const DownloadSetting = v.strictObject({
  /** Of the platform's definition. */
  id: v.string(),
  /** One of its options. */
  value: v.string(),
  state: v.picklist(STATES),
  /** Where it is a setting of another platform, whose export comes with this one. */
  platform: v.optional(v.string()),
});
export type DownloadSetting = v.InferOutput<typeof DownloadSetting>;

export const DownloadLogin = v.strictObject({
  when,
  ip: text,
  device: text,
  /** As the export names it: a city, a region or a country. */
  place: text,
  /** Whether the session is open; null where the export does not say. */
  open: v.nullable(v.boolean()),
});
export type DownloadLogin = v.InferOutput<typeof DownloadLogin>;

export const DownloadApp = v.strictObject({ name: v.string(), since: when, until: when });
export type DownloadApp = v.InferOutput<typeof DownloadApp>;

export const PLACE_KINDS = ['last-known', 'home', 'visited', 'inferred'] as const;
export const DownloadPlace = v.strictObject({
  what: v.picklist(PLACE_KINDS),
  /** A name, or latitude and longitude in degrees: `52.5200, 13.4050`. */
  value: v.string(),
});
export type DownloadPlace = v.InferOutput<typeof DownloadPlace>;

export const UPLOAD_KINDS = ['contacts', 'advertisers', 'off-platform'] as const;
/** How much of something the platform holds. Its contents are never read. */
export const DownloadUpload = v.strictObject({ what: v.picklist(UPLOAD_KINDS), count: v.number() });
export type DownloadUpload = v.InferOutput<typeof DownloadUpload>;

export const DownloadDevice = v.strictObject({ name: v.string() });
export type DownloadDevice = v.InferOutput<typeof DownloadDevice>;

export const IDENTIFIER_KINDS = ['phone', 'email', 'linked-account', 'birthday', 'name'] as const;
export const DownloadIdentifier = v.strictObject({ what: v.picklist(IDENTIFIER_KINDS), value: v.string() });
export type DownloadIdentifier = v.InferOutput<typeof DownloadIdentifier>;

/** Why something was not read. `entry` is its name in the archive, without anything personal. */
export const DOWNLOAD_ERRORS = [
  /** The file is no ZIP archive, and no part of an export that is known. */
  'not-an-archive',
  'encrypted',
  'truncated',
  /** The archive is one of several, and its directory is in another one. */
  'split',
  /** It is an archive, but no export that is known. */
  'unknown-export',
  /** The export was made as web pages instead of JSON. */
  'html-export',
  /** An entry is larger, or would grow more, than any real one. */
  'too-large',
  'too-many-entries',
  /** Several entries have the same name, so none of them is believed. */
  'duplicate-entry',
  /** An entry is not what its name says. */
  'unreadable-entry',
  /** The account's language has words that are not known. */
  'unknown-words',
] as const;
export const DownloadError = v.strictObject({ error: v.picklist(DOWNLOAD_ERRORS), entry: v.optional(v.string()) });
export type DownloadError = v.InferOutput<typeof DownloadError>;

export const Download = v.strictObject({
  /** Null where it is no export. */
  platform: v.nullable(v.string()),
  /** What the platform's pages call the account, such as its user name. Missing where the export does not say. */
  account: v.optional(v.string()),
  asOf: when,
  settings: v.array(DownloadSetting),
  logins: v.array(DownloadLogin),
  apps: v.array(DownloadApp),
  places: v.array(DownloadPlace),
  uploads: v.array(DownloadUpload),
  devices: v.array(DownloadDevice),
  identifiers: v.array(DownloadIdentifier),
  errors: v.array(DownloadError),
});
export type Download = v.InferOutput<typeof Download>;
