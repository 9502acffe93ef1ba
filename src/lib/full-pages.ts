/** Our full-tab pages. All are one file of the package, so that what they share is in it once; its address names the page. */

export const PAGES = [
  'accounts',
  'export',
  'handouts',
  'help',
  'lesson',
  'log',
  'packs',
  'panic',
  'photos',
  'practice',
  'report',
  'review',
  'settings',
  'slides',
  'vault',
  'workshop',
] as const;
export type Page = (typeof PAGES)[number];
export type Query = Record<string, string>;

const FILE = 'src/pages/index.html',
  NAME = 'page';

/** In the package. */
export const pathOf = (page: Page, query: Query = {}): string =>
  `${FILE}?${String(new URLSearchParams({ [NAME]: page, ...query }))}`;

/** Which page an address of ours names. The browser opens the settings by the file alone. @param search of it */
export const pageAt = (search: string): Page =>
  PAGES.find(p => p === new URLSearchParams(search).get(NAME)) ?? 'settings';
