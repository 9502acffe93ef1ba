/** Searches, filters and sorts incidents. Runs over thousands of them at each key press. */
import type { Situation } from './situations.ts';
import type { Incident } from './model.ts';
import { getResponseStatus, type ResponseStatus } from './responses.ts';
import { getSeverityLevel, type SeverityLevel } from './severity.ts';

export interface IncidentQuery {
  text: string;
  what?: Situation;
  /** Platform id. */
  platform?: string;
  /** At least this level. */
  level?: SeverityLevel;
  /** `none`: incidents without a case. */
  caseId?: string;
  status?: ResponseStatus;
  /** `2026-03-01`, by the local time of the incident; inclusive. */
  from?: string;
  to?: string;
}

/** An incident with everything that is searched or sorted by, computed once. */
export interface IncidentRow {
  incident: Incident;
  level: SeverityLevel | null;
  /** `2026-03-01`, by the local time of the incident. */
  day: string;
  /** Every searchable text, normalized. */
  searchText: string;
}

/** Ignores case and accents, Arabic vowel signs and the variants of alef, as people leave them out when typing. */
export const normalizeForSearch = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .toLowerCase();

export function toIncidentRow(incident: Incident, caseName = ''): IncidentRow {
  const { item, meaning, note, impact, responses, takedown } = incident;
  const texts = [
    item.url,
    item.canonicalUrl,
    item.author.handle,
    item.author.name,
    item.title,
    item.text,
    ...item.alts,
    meaning,
    note,
    impact,
    caseName,
    ...responses.flatMap(({ to, reference }) => [to, reference]),
    takedown?.rule,
    takedown?.context,
  ];
  return {
    incident,
    level: getSeverityLevel(incident.severity),
    day: incident.local.slice(0, 10),
    searchText: normalizeForSearch(texts.filter(Boolean).join('\n')),
  };
}

/** Keeps the order. Every word of the text must occur somewhere in the incident. */
export function filterRows(rows: readonly IncidentRow[], query: IncidentQuery, now: number): IncidentRow[] {
  const words = normalizeForSearch(query.text).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ incident, level, day, searchText }) =>
      (!query.what || incident.what === query.what) &&
      (!query.platform || incident.item.platform === query.platform) &&
      (query.level === undefined || (level ?? -1) >= query.level) &&
      (!query.caseId || (incident.campaign ?? 'none') === query.caseId) &&
      (!query.from || day >= query.from) &&
      (!query.to || day <= query.to) &&
      (!query.status || getResponseStatus(incident, now) === query.status) &&
      words.every(word => searchText.includes(word)),
  );
}

export const hasFilter = ({ text, ...filters }: IncidentQuery): boolean =>
  !!text.trim() || Object.values(filters).some(value => value !== undefined);

const SORT_ORDERS = ['newest', 'oldest', 'gravest', 'platform', 'author'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];
type Comparator = (a: IncidentRow, b: IncidentRow) => number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Sorts missing texts last. */
const compareText = (a: string | null, b: string | null): number => compare(a ?? '\uffff', b ?? '\uffff');
const compareNewest: Comparator = (a, b) => compare(b.incident.keptAt, a.incident.keptAt);

const COMPARATORS: Record<SortOrder, Comparator> = {
  newest: compareNewest,
  oldest: (a, b) => compareNewest(b, a),
  gravest: (a, b) => (b.level ?? -1) - (a.level ?? -1) || compareNewest(a, b),
  platform: (a, b) => compareText(a.incident.item.platform, b.incident.item.platform) || compareNewest(a, b),
  author: (a, b) => compareText(a.incident.item.author.handle, b.incident.item.author.handle) || compareNewest(a, b),
};

export const sortRows = (rows: readonly IncidentRow[], order: SortOrder): IncidentRow[] =>
  [...rows].sort(COMPARATORS[order]);
