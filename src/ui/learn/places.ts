/** Where the views that lessons name are. */
import type { VIEWS } from '../../learning/lesson.ts';
import type { View } from '../store.ts';

type Target = (typeof VIEWS)[number];

/** The popup's own views, and pages; `name` is the key of the words for it. `own`: shows what is the person's, and is not offered while practising. */
export const PLACES: Record<Target, ({ view: View } | { page: string }) & { name: string; own?: true }> = {
  site: { view: 'site', name: 'learn.open.site' },
  report: { view: 'report', name: 'learn.open.report' },
  accounts: { page: 'accounts.html', name: 'accounts.title', own: true },
  risk: { page: 'accounts.html?card', name: 'self.open', own: true },
  help: { page: 'help.html', name: 'help.title' },
  panic: { page: 'panic.html', name: 'panic.open' },
  log: { page: 'log.html', name: 'log.open' },
  review: { page: 'review.html', name: 'review.title' },
  vault: { page: 'vault.html', name: 'vault.title', own: true },
  settings: { page: 'settings.html', name: 'settings.title', own: true },
  check: { view: 'check', name: 'before.title', own: true },
  photos: { page: 'photos.html', name: 'photo.link' },
  words: { page: 'settings.html#mine', name: 'mine.title', own: true },
};
