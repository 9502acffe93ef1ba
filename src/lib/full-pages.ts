/** Lists the full-tab pages; each is a folder of `src/pages` with its own `index.html`. */
export const FULL_PAGES = [
  'accounts',
  'download',
  'export',
  'fix-check',
  'handouts',
  'help',
  'lesson',
  'log',
  'packs',
  'panic',
  'photos',
  'practice',
  'remedy',
  'report',
  'review',
  'settings',
  'slides',
  'text',
  'vault',
  'welcome',
  'workshop',
] as const;
export type FullPage = (typeof FULL_PAGES)[number];
export type PageQuery = Record<string, string>;

/** @returns the path of a page inside the package, with its query */
export function getPagePath(page: FullPage, query: PageQuery = {}): string {
  const search = new URLSearchParams(query).toString();
  return `src/pages/${page}/index.html${search && `?${search}`}`;
}
