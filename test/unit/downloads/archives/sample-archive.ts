/** Describes a synthetic export: what is in it, and what is read of it. No real person's data, and no real address. */
import type { Download } from '../../../../src/downloads/model.ts';

export interface SampleArchive {
  /** Of the archive's file. */
  name: string;
  /** Contents by path. */
  entries: Record<string, string>;
  /** Of the contents, where it is not UTF-8. */
  encoding?: 'windows-1251';
  /** In any order. */
  expected: Download;
}

/** When the archives of the tests are packed. An export that does not say its date is of this one. */
export const PACKED_AT = '2026-09-02T10:00:00Z';

/** Must never be in what is read. */
export const CANARY = 'CANARY';

/** An entry that must never be opened: it is in no format. */
export const decoy = (what: string): string => `${CANARY}-${what} {"not": closed`;

const asJson = (value: unknown): string => JSON.stringify(value, null, 1);

/** Writes UTF-8 as if it were Latin-1, as Meta does. */
export const toMojibake = (text: string): string =>
  [...new TextEncoder().encode(text)].map(byte => String.fromCharCode(byte)).join('');

/** Contents as JSON, except those that are text already. */
export const toEntries = (contents: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(contents).map(([path, value]) => [path, typeof value === 'string' ? value : asJson(value)]),
  );

/** The same, with all texts and keys as Meta writes them. */
export const toMetaEntries = (contents: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(toEntries(contents)).map(([path, text]) => [path, toMojibake(text)]));

export const lines = (...all: string[]): string => `${all.join('\n')}\n`;

export const expectDownload = (platform: string, found: Partial<Download> = {}): Download => ({
  platform,
  asOf: PACKED_AT,
  settings: [],
  logins: [],
  apps: [],
  places: [],
  uploads: [],
  devices: [],
  identifiers: [],
  errors: [],
  ...found,
});

export const login = (found: Partial<Download['logins'][number]>): Download['logins'][number] => ({
  when: null,
  ip: null,
  device: null,
  place: null,
  open: null,
  ...found,
});
