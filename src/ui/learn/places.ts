/** Where the views that lessons name are. */
import type { VIEWS } from '../../learning/lesson.ts';
import type { View } from '../store.ts';

type Target = (typeof VIEWS)[number];

/** The popup's own views, and pages; `name` is the key of the words for it. */
export const PLACES: Record<Target, ({ view: View } | { page: string }) & { name: string }> = {
  site: { view: 'site', name: 'learn.open.site' },
  report: { view: 'report', name: 'learn.open.report' },
  accounts: { page: 'accounts.html', name: 'accounts.title' },
  risk: { page: 'accounts.html?card', name: 'self.open' },
  help: { page: 'help.html', name: 'help.title' },
  panic: { page: 'panic.html', name: 'panic.open' },
  log: { page: 'log.html', name: 'log.open' },
  review: { page: 'review.html', name: 'review.title' },
  vault: { page: 'vault.html', name: 'vault.title' },
  settings: { page: 'settings.html', name: 'settings.title' },
  check: { view: 'check', name: 'before.title' },
  photos: { page: 'photos.html', name: 'photo.link' },
  words: { page: 'settings.html#mine', name: 'mine.title' },
};
