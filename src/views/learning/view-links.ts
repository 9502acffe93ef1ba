/** Maps the views that lessons name to popup views and pages. */
import type { LESSON_VIEWS } from '../../learning/lesson.ts';
import type { FullPage, PageQuery } from '../../lib/full-pages.ts';
import type { PopupView } from '../popup/popup-store.ts';

type LinkedView = (typeof LESSON_VIEWS)[number];

type ViewLink = ({ view: PopupView } | { page: FullPage; query?: PageQuery; at?: string }) & {
  /** Key of the label. */
  name: string;
  /** Shows what belongs to the person, and is not offered while practising. */
  own?: true;
};

/** `view` is one of the popup; `at` is the id of a section in a page. */
export const VIEW_LINKS: Record<LinkedView, ViewLink> = {
  site: { view: 'site', name: 'learn.open.site' },
  report: { view: 'report', name: 'learn.open.report' },
  accounts: { page: 'accounts', name: 'accounts.title', own: true },
  risk: { page: 'accounts', query: { card: '' }, name: 'self.open', own: true },
  help: { page: 'help', name: 'help.title' },
  panic: { page: 'panic', name: 'panic.open' },
  log: { page: 'log', name: 'log.open' },
  review: { page: 'review', name: 'review.title' },
  vault: { page: 'vault', name: 'vault.title', own: true },
  settings: { page: 'settings', name: 'settings.title', own: true },
  check: { view: 'check', name: 'before.title', own: true },
  photos: { page: 'photos', name: 'photo.link' },
  words: { page: 'settings', at: 'mine', name: 'mine.title', own: true },
};
