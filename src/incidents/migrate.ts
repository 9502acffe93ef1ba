/** Reads incident records of every format as the current one. */
import { UNANSWERED_SEVERITY } from './severity.ts';
import type { Situation } from './situations.ts';
import { formatLocalTime } from '../lib/local-time.ts';
import type { Incident, MissingScreenshotReason } from './model.ts';

/** The record was written by a later version of Breakwater; it is neither shown nor changed. */
export class NewerRecordError extends Error {
  constructor(
    readonly id: string,
    readonly version: number,
  ) {
    super(`format ${version}`);
  }
}

/** Format 1: a single screenshot, and the data of the page at the top level. */
export interface IncidentV1 {
  id: string;
  v: 1;
  what: Situation;
  keptAt: string;
  zone: string;
  url: string;
  platform: string | null;
  author: string | null;
  permalink: string | null;
  time: string | null;
  text: string | null;
  page: { title: string | null; language: string | null };
  tool: string;
  picture: { id: string; sha256: string; bytes: number; partial?: true } | null;
  noPicture?: MissingScreenshotReason;
}

function migrateV1(old: IncidentV1): Incident {
  return {
    id: old.id,
    v: 2,
    what: old.what,
    keptAt: old.keptAt,
    local: formatLocalTime(new Date(old.keptAt), old.zone),
    zone: old.zone,
    // Not stored in format 1.
    locale: 'und',
    browser: 'unknown',
    tool: old.tool,
    item: {
      kind: old.permalink ? 'post' : 'page',
      url: old.url,
      canonicalUrl: old.permalink,
      platform: old.platform,
      id: null,
      parent: null,
      author: { handle: old.author, name: null, id: null, url: null },
      posted: { shown: old.time, utc: null },
      counts: [],
      text: old.text,
      alts: [],
      language: old.page.language,
      title: old.page.title,
      ownReplies: null,
    },
    artifacts: old.picture
      ? [
          {
            id: old.picture.id,
            name: '01-tab.png',
            mime: 'image/png',
            bytes: old.picture.bytes,
            sha256: old.picture.sha256,
            takenAt: old.keptAt,
            method: 'tab',
            ...(old.picture.partial && { partial: true as const }),
          },
        ]
      : [],
    ...(old.noPicture && { noPicture: old.noPicture }),
    directedAt: null,
    severity: { ...UNANSWERED_SEVERITY },
    note: '',
    impact: '',
    campaign: null,
    responses: [],
  };
}

/** @throws NewerRecordError; an Error if it is no incident record */
export function parseIncident(stored: unknown): Incident {
  const { v, id } = stored as { v?: unknown; id?: unknown };
  if (typeof v !== 'number' || typeof id !== 'string') throw new Error('not a record');
  if (v > 2) throw new NewerRecordError(id, v);
  return v === 1 ? migrateV1(stored as IncidentV1) : (stored as Incident);
}
