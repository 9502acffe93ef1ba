/** Search, filter, order, and what was kept twice. Over thousands of records, on each key. */
import type { IncidentKind } from './situations.ts';
import type { Incident, Utc } from './model.ts';
import { standOf, type Stand } from './responses.ts';
import { levelOf, type Level } from './severity.ts';

export interface Query {
  text: string;
  what?: IncidentKind;
  /** Platform id. */
  platform?: string;
  /** At least this level. */
  level?: Level;
  /** Campaign id; `none`: in no campaign. */
  campaign?: string;
  stand?: Stand;
  /** Days as `2026-03-01`, by the local time of the record; both are included. */
  from?: string;
  to?: string;
}

/** A record with what is looked at, worked out once. */
export interface Row {
  incident: Incident;
  level: Level | null;
  /** `2026-03-01`, local time of the record. */
  day: string;
  folded: string;
}

/** Letters as people type them: no case, no accents, Arabic without vowel signs and with one alef. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .toLowerCase();

export function rowOf(incident: Incident, campaignName = ''): Row {
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
    level: levelOf(incident.severity),
    day: incident.local.slice(0, 10),
    folded: fold(said.filter(Boolean).join('\n')),
  };
}

/** Rows in their order that fit everything asked. Each word of the text must be found somewhere. */
export function find(rows: readonly Row[], query: Query, now: number): Row[] {
  const words = fold(query.text).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ incident, level, day, folded }) =>
      (!query.what || incident.what === query.what) &&
      (!query.platform || incident.item.platform === query.platform) &&
      (query.level === undefined || (level ?? -1) >= query.level) &&
      (!query.campaign || (incident.campaign ?? 'none') === query.campaign) &&
      (!query.from || day >= query.from) &&
      (!query.to || day <= query.to) &&
      (!query.stand || standOf(incident, now) === query.stand) &&
      words.every(w => folded.includes(w)),
  );
}

export const isAsking = ({ text, ...filters }: Query): boolean =>
  !!text.trim() || Object.values(filters).some(f => f !== undefined);

export const ORDERS = ['newest', 'oldest', 'gravest', 'platform', 'author'] as const;
export type Order = (typeof ORDERS)[number];

const newest = (a: Row, b: Row): number =>
  a.incident.keptAt < b.incident.keptAt ? 1 : a.incident.keptAt > b.incident.keptAt ? -1 : 0;
const words = (a: string | null, b: string | null): number =>
  (a ?? '\uffff') < (b ?? '\uffff') ? -1 : (a ?? '\uffff') > (b ?? '\uffff') ? 1 : 0;
const BY: Record<Order, (a: Row, b: Row) => number> = {
  newest,
  oldest: (a, b) => newest(b, a),
  gravest: (a, b) => (b.level ?? -1) - (a.level ?? -1) || newest(a, b),
  platform: (a, b) => words(a.incident.item.platform, b.incident.item.platform) || newest(a, b),
  author: (a, b) => words(a.incident.item.author.handle, b.incident.item.author.handle) || newest(a, b),
};

export const ordered = (rows: readonly Row[], order: Order): Row[] => [...rows].sort(BY[order]);

const withoutPlace = (url: string): string => url.split('#')[0]!;

/** Id → ids of the others with the same file (by hash) or the same address of the item itself. */
export function keptTwice(incidents: readonly Incident[]): Map<string, string[]> {
  const groups = new Map<string, Set<string>>();
  const put = (key: string, id: string): void => void (groups.get(key) ?? groups.set(key, new Set()).get(key)!).add(id);
  for (const i of incidents) {
    if (i.item.canonicalUrl) put(withoutPlace(i.item.canonicalUrl), i.id);
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
export const before = (now: number, days: number): Utc => new Date(now - days * 86_400_000).toISOString();
