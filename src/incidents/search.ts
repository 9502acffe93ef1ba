/** Search, filter, order, and what was kept twice. Over thousands of records, on each key. */
import type { Situation } from './situations.ts';
import type { Incident, UtcTimestamp } from './model.ts';
import { getResponseStatus, type ResponseStatus } from './responses.ts';
import { getSeverityLevel, type SeverityLevel } from './severity.ts';

export interface IncidentQuery {
  text: string;
  what?: Situation;
  /** Platform id. */
  platform?: string;
  /** At least this level. */
  level?: SeverityLevel;
  /** Campaign id; `none`: in no campaign. */
  caseId?: string;
  status?: ResponseStatus;
  /** Days as `2026-03-01`, by the local time of the record; both are included. */
  from?: string;
  to?: string;
}

/** A record with what is looked at, worked out once. */
export interface IncidentRow {
  incident: Incident;
  level: SeverityLevel | null;
  /** `2026-03-01`, local time of the record. */
  day: string;
  folded: string;
}

/** Letters as people type them: no case, no accents, Arabic without vowel signs and with one alef. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .toLowerCase();

export function toIncidentRow(incident: Incident, campaignName = ''): IncidentRow {
  const { item, note, impact, responses } = incident;
  const said = [
    item.url,
    item.canonicalUrl,
    item.author.handle,
    item.author.name,
    item.title,
    item.text,
    ...item.alts,
    note,
    impact,
    campaignName,
    ...responses.flatMap(r => [r.to, r.reference]),
  ];
  return {
    incident,
    level: getSeverityLevel(incident.severity),
    day: incident.local.slice(0, 10),
    folded: foldText(said.filter(Boolean).join('\n')),
  };
}

/** Rows in their order that fit everything asked. Each word of the text must be found somewhere. */
export function filterRows(rows: readonly IncidentRow[], query: IncidentQuery, now: number): IncidentRow[] {
  const words = foldText(query.text).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ incident, level, day, folded }) =>
      (!query.what || incident.what === query.what) &&
      (!query.platform || incident.item.platform === query.platform) &&
      (query.level === undefined || (level ?? -1) >= query.level) &&
      (!query.caseId || (incident.campaign ?? 'none') === query.caseId) &&
      (!query.from || day >= query.from) &&
      (!query.to || day <= query.to) &&
      (!query.status || getResponseStatus(incident, now) === query.status) &&
      words.every(w => folded.includes(w)),
  );
}

export const hasFilter = ({ text, ...filters }: IncidentQuery): boolean =>
  !!text.trim() || Object.values(filters).some(f => f !== undefined);

export const SORT_ORDERS = ['newest', 'oldest', 'gravest', 'platform', 'author'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

const compareNewest = (a: IncidentRow, b: IncidentRow): number =>
  a.incident.keptAt < b.incident.keptAt ? 1 : a.incident.keptAt > b.incident.keptAt ? -1 : 0;
const compareText = (a: string | null, b: string | null): number =>
  (a ?? '\uffff') < (b ?? '\uffff') ? -1 : (a ?? '\uffff') > (b ?? '\uffff') ? 1 : 0;
const COMPARATORS: Record<SortOrder, (a: IncidentRow, b: IncidentRow) => number> = {
  newest: compareNewest,
  oldest: (a, b) => compareNewest(b, a),
  gravest: (a, b) => (b.level ?? -1) - (a.level ?? -1) || compareNewest(a, b),
  platform: (a, b) => compareText(a.incident.item.platform, b.incident.item.platform) || compareNewest(a, b),
  author: (a, b) => compareText(a.incident.item.author.handle, b.incident.item.author.handle) || compareNewest(a, b),
};

export const sortRows = (rows: readonly IncidentRow[], order: SortOrder): IncidentRow[] =>
  [...rows].sort(COMPARATORS[order]);

const stripFragment = (url: string): string => url.split('#')[0]!;

/** Id → ids of the others with the same file (by hash) or the same address of the item itself. */
export function findDuplicates(incidents: readonly Incident[]): Map<string, string[]> {
  const groups = new Map<string, Set<string>>();
  const put = (key: string, id: string): void => void (groups.get(key) ?? groups.set(key, new Set()).get(key)!).add(id);
  for (const i of incidents) {
    if (i.item.canonicalUrl) put(stripFragment(i.item.canonicalUrl), i.id);
    for (const a of i.artifacts) if (!a.from) put(a.sha256, i.id);
  }
  const others = new Map<string, Set<string>>();
  for (const group of groups.values()) {
    if (group.size < 2) continue;
    for (const id of group)
      for (const other of group) if (other !== id) (others.get(id) ?? others.set(id, new Set()).get(id)!).add(other);
  }
  return new Map([...others].map(([id, set]) => [id, [...set]]));
}

/** Moment after which a record kept then is older than so many days. */
export const daysBefore = (now: number, days: number): UtcTimestamp => new Date(now - days * 86_400_000).toISOString();
