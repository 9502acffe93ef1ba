/** Takes what a rule names out of an entry. */
import type { EntryRule, Field, Path, Taking } from '../definition-schema.ts';
import { repairMojibake } from '../formats/repair-mojibake.ts';
import type { Tree } from '../formats/tree.ts';
import type { Download } from '../model.ts';
import { convert } from './convert.ts';

export interface TakenSetting {
  /** If it is not of the platform that made the export. */
  platform: string | null;
  id: string;
  /** The option that it is set to. */
  value: string;
  /** It is not certain that the export means this. */
  isUnsure: boolean;
}

/** What an entry says. */
export interface Taken extends Omit<Download, 'platform' | 'account' | 'asOf' | 'settings' | 'errors'> {
  settings: TakenSetting[];
  accounts: string[];
  /** When the export was made. */
  asOf: string[];
  /** It has settings, but in words that are not known. */
  hasUnknownWords: boolean;
}

type TakingOf<T extends Taking['to']> = Extract<Taking, { to: T }>;
const isOf =
  <T extends Taking['to']>(to: T) =>
  (taking: Taking): taking is TakingOf<T> =>
    taking.to === to;

const followPath = (tree: Tree, from: unknown, path: Path): unknown[] =>
  path.reduce<unknown[]>((nodes, step) => nodes.flatMap(node => tree.follow(node, step)), [from]);

/** @returns the first group, or all of them if they are to be joined */
function matchText(text: string, { match, join }: Field): string | null {
  if (match === undefined) return text;
  const [, ...groups] = new RegExp(match, 'iu').exec(text) ?? [];
  const found = groups.filter(group => group !== undefined);
  return (join === undefined ? found[0] : found.join(join)) || null;
}

export function takeField(tree: Tree, record: unknown, field: Field | undefined): string | null {
  if (!field) return null;
  const texts = field.at
    .flatMap(path => followPath(tree, record, path))
    .flatMap(node => tree.read(node)?.trim() || [])
    .map(text => (field.as === 'mojibake' ? repairMojibake(text) : text));
  const joined = field.join !== undefined && texts.length ? [texts.join(field.join)] : texts;
  const candidates = joined.flatMap(text => matchText(text, field) ?? []);
  for (const text of candidates) {
    const value = convert(text, field.as);
    if (value !== null) return value;
  }
  return null;
}

const isMeant = (tree: Tree, record: unknown, { where }: Pick<Taking, 'where'>): boolean =>
  !where || where.is.includes(takeField(tree, record, where.field)?.toLowerCase() ?? '');

/** @returns whether anything is taken from a single record, without the rest of its file */
export const isNamed = (tree: Tree, record: unknown, take: readonly Taking[]): boolean =>
  take.some(taking => isMeant(tree, record, taking));

const listRecords = (tree: Tree, taking: Pick<Taking, 'from' | 'where'>): unknown[] =>
  followPath(tree, tree.root, taking.from).filter(record => isMeant(tree, record, taking));

function findNewest(tree: Tree, records: readonly unknown[], newest: Field): unknown[] {
  const dated = records.map(record => ({ record, when: takeField(tree, record, newest) ?? '' }));
  return dated
    .toSorted((a, b) => b.when.localeCompare(a.when))
    .slice(0, 1)
    .map(({ record }) => record);
}

const findOption = (values: Record<string, string>, said: string): string | undefined =>
  ['*', said].flatMap(key => (Object.hasOwn(values, key) ? [values[key]!] : [])).at(-1);

/** Several takings of one setting can share what it may say. */
function takeSettings(
  tree: Tree,
  takings: readonly TakingOf<'settings'>[],
  localized: boolean,
): Pick<Taken, 'settings' | 'hasUnknownWords'> {
  const settings: TakenSetting[] = [];
  const said = new Set<string>();
  for (const taking of takings) {
    const all = listRecords(tree, taking);
    const records = taking.newest ? findNewest(tree, all, taking.newest) : all;
    for (const text of records.flatMap(record => takeField(tree, record, taking.field)?.toLowerCase() ?? [])) {
      const value = findOption(taking.values, text);
      for (const id of taking.settings) {
        said.add(id);
        if (value === undefined) continue;
        settings.push({ platform: taking.platform ?? null, id, value, isUnsure: taking.unsure });
      }
    }
  }
  const isRead = (id: string): boolean => settings.some(setting => setting.id === id);
  const hasRecords = takings.some(({ from }) => listRecords(tree, { from }).length > 0);
  return {
    settings,
    hasUnknownWords: [...said].some(id => !isRead(id)) || (localized && hasRecords && !settings.length),
  };
}

function takeLogin(tree: Tree, record: unknown, { fields, open }: TakingOf<'logins'>): Taken['logins'] {
  const of = (field: Field | undefined): string | null => takeField(tree, record, field);
  const ip = of(fields.ip && { ...fields.ip, as: 'ip' });
  const login = { when: of(fields.when), ip, device: of(fields.device), place: of(fields.place) };
  if (Object.values(login).every(value => value === null)) return [];
  const isOpen = of(fields.open && { ...fields.open, as: 'boolean' });
  return [{ ...login, open: isOpen === null ? (open ?? null) : isOpen === 'true' }];
}

export function takeEntry(tree: Tree, { take, localized }: Pick<EntryRule, 'take' | 'localized'>): Taken {
  const takeEach = <T extends Exclude<Taking['to'], 'settings'>, R>(
    to: T,
    takeRecord: (taking: TakingOf<T>, record: unknown) => R | R[],
  ): R[] =>
    take.filter(isOf(to)).flatMap(taking => listRecords(tree, taking).flatMap(record => takeRecord(taking, record)));
  const of = (record: unknown, field: Field | undefined): string | null => takeField(tree, record, field);
  return {
    ...takeSettings(tree, take.filter(isOf('settings')), localized),
    logins: takeEach('logins', (taking, record) => takeLogin(tree, record, taking)),
    apps: takeEach('apps', ({ fields }, record) => {
      const name = of(record, fields.name);
      return name === null ? [] : [{ name, since: of(record, fields.since), until: of(record, fields.until) }];
    }),
    places: takeEach('places', ({ what, field }, record) => {
      const value = of(record, field);
      return value === null ? [] : [{ what, value }];
    }),
    uploads: take.filter(isOf('uploads')).flatMap(taking => {
      const count = listRecords(tree, taking).length;
      return count ? [{ what: taking.what, count }] : [];
    }),
    devices: takeEach('devices', ({ field }, record) => {
      const name = of(record, field);
      return name === null ? [] : [{ name }];
    }),
    identifiers: takeEach('identifiers', ({ what, field }, record) => {
      const value = of(record, field);
      return value === null ? [] : [{ what, value }];
    }),
    accounts: takeEach('account', ({ field }, record) => of(record, field) ?? []),
    asOf: takeEach('asOf', ({ field }, record) => of(record, field) ?? []),
  };
}
