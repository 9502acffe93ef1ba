/** The incident record, format 2: what was kept of one attack. Lives in the vault and nowhere else. Published as docs/incident.schema.json. */
import type { Situation } from './situations.ts';

/** ISO 8601 in UTC (`2026-03-01T09:30:00.000Z`), by this device's clock. */
export type UtcTimestamp = string;

export const ITEM_KINDS = ['post', 'comment', 'message', 'profile', 'page', 'file'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** The thing on the platform. `null`: the page did not show it. Nothing is guessed. */
export interface IncidentItem {
  kind: ItemKind;
  /** As in the address bar. */
  url: string;
  /** The item's own address; of a post, its permalink. */
  canonicalUrl: string | null;
  platform: string | null;
  /** The platform's id of the item. */
  id: string | null;
  /** Address of the thread, or of what this answers to. */
  parent: string | null;
  author: { handle: string | null; name: string | null; id: string | null; url: string | null };
  /** `shown`: in the page's words; `utc` only where the page gives a machine-readable time. */
  posted: { shown: string | null; utc: UtcTimestamp | null };
  /** Visible counts, each in the page's own words ("1.2K replies"). */
  counts: string[];
  text: string | null;
  /** Text alternatives of pictures and videos. */
  alts: string[];
  /** BCP 47, as the page says. */
  language: string | null;
  title: string | null;
  /** Are the person's own replies in it? `null`: not known. */
  ownReplies: boolean | null;
}

export const ARTIFACT_METHODS = ['tab', 'stitch', 'file'] as const;

/** What a picture shows of a page, in CSS pixels: the window, how many picture pixels one of its pixels has, and how far the page was scrolled. */
export interface Viewport {
  width: number;
  height: number;
  ratio: number;
  scrollY: number;
  /** What moves when scrolled lies between these lines; above and below stand bars that do not move, and may cover something. */
  clip?: { top: number; bottom: number };
}

export interface Artifact {
  /** The vault entry of kind `artifact` that holds the bytes. */
  id: string;
  /** File name in exports: `01-tab.png`, or the name of the file that was added. */
  name: string;
  mime: string;
  /** Length in bytes. */
  bytes: number;
  /** Over the raw bytes, hex, lower case. Shows "unchanged since kept", not "true". */
  sha256: string;
  takenAt: UtcTimestamp;
  method: (typeof ARTIFACT_METHODS)[number];
  /** CSS pixels and device pixel ratio. Of pictures. */
  view?: Viewport;
  /** Ids of the originals that this one is made from: a derived copy, never proof alone. */
  from?: string[];
  /** The page or tab changed meanwhile, or the end was not reached. */
  partial?: true;
}

/** Why there is no picture. */
export type MissingScreenshotReason = 'sexual' | 'not-allowed' | 'failed' | 'full' | 'pending' | 'in-page' | 'undrawn';

/** Why what the page says is missing. `pending`: it had not answered yet when this was written; `silent`: it never did; `no-post`: it showed no single post. */
export type MissingTextReason = 'pending' | 'silent' | 'no-post';

/** Plain questions; `null`: not answered. */
export interface Severity {
  dangerNow: boolean | null;
  namesPlace: boolean | null;
  namesTime: boolean | null;
  namesMeans: boolean | null;
  repeated: boolean | null;
  offline: boolean | null;
  /** Set by hand; without it the level is computed. 0 (none said) – 4 (danger now). */
  level?: 0 | 1 | 2 | 3 | 4;
}

export const RESPONSE_ACTIONS = [
  'report',
  'appeal',
  'block',
  'police',
  'helpline',
  'partner',
  'regulator',
  'hash-service',
  'nothing',
] as const;
export const RESPONSE_OUTCOMES = ['removed', 'limited', 'refused', 'silence', 'restored', 'other'] as const;

/** What the person did, and what came of it. */
export interface IncidentResponse {
  id: string;
  action: (typeof RESPONSE_ACTIONS)[number];
  /** Platform id, or the name of whoever it went to. */
  to: string;
  at: UtcTimestamp;
  /** Route of the platform file, where one was used. */
  route?: string;
  reference?: string;
  rule?: string;
  /** When an answer was promised or is due. */
  promisedBy?: UtcTimestamp;
  outcome?: (typeof RESPONSE_OUTCOMES)[number];
  outcomeAt?: UtcTimestamp;
}

export const TARGETS = ['me', 'family', 'organisation', 'source', 'other'] as const;

/** What an ally said who looked at it in the person's place. */
export interface AllyReview {
  at: UtcTimestamp;
  worthReporting: boolean | null;
  note: string;
}

export interface Incident {
  id: string;
  v: 2;
  what: Situation;
  keptAt: UtcTimestamp;
  /** The same moment by local time with offset (`2026-03-01T10:30:00+01:00`) and its IANA zone. */
  local: string;
  zone: string;
  /** Of the interface when it was kept, BCP 47. */
  locale: string;
  /** `Breakwater 0.1.0` and the browser with its version. */
  tool: string;
  browser: string;
  item: IncidentItem;
  artifacts: Artifact[];
  noPicture?: MissingScreenshotReason;
  notRead?: MissingTextReason;
  directedAt: (typeof TARGETS)[number] | null;
  severity: Severity;
  /** The person's own words. */
  note: string;
  /** What it did to the person. Left out of exports unless chosen. */
  impact: string;
  /** A campaign that the person put it in: that campaign's id. */
  campaign: string | null;
  responses: IncidentResponse[];
  review?: AllyReview;
}

export interface Case {
  id: string;
  v: 1;
  name: string;
  madeAt: UtcTimestamp;
}

export const CUSTODY_EVENTS = ['created', 'viewed', 'edited', 'exported', 'imported', 'deleted'] as const;

/** One link of the custody chain over all incidents. */
export interface CustodyEvent {
  /** From 1, without gaps. */
  seq: number;
  at: UtcTimestamp;
  event: (typeof CUSTODY_EVENTS)[number];
  /** Id of the incident; a deleted one's id stays here, its content does not. */
  incident: string;
  /** Who, in the tool's terms: `person`, `tool`. No names. */
  actor: 'person' | 'tool';
  /** SHA-256 of what the event is about (artifacts added, export file), hex. */
  sha256: string[];
  /** `this` of the event before; 64 zeros for the first. */
  prev: string;
  /** SHA-256 over the canonical JSON of all fields above, hex. */
  this: string;
}
