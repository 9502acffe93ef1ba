/** Handles messages about what a text gives away, the never-post list and ignored matches. */
import browser from 'webextension-polyfill';
import { checkDraft, checkText } from '../../exposure/draft-warnings.ts';
import { ignoredMatches } from '../../exposure/ignored-matches.ts';
import { personalTerms } from '../../exposure/personal-terms-store.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import type { PageHandlers, ViewHandlers } from '../../messaging/server.ts';
import { isPracticeUrl } from '../../practice/practice-url.ts';
import { getTabContext, getViewContext } from '../storage-contexts.ts';

export const exposurePageHandlers: PageHandlers<'page/checkDraft' | 'page/ignoreMatch' | 'page/openPersonalTerms'> = {
  'page/checkDraft': (draft, tab) => checkDraft(draft, isPracticeUrl(tab.url)),
  'page/ignoreMatch': ({ match, undo }, tab) =>
    undo ? ignoredMatches.delete(match, getTabContext(tab)) : ignoredMatches.add(match, getTabContext(tab)),
  async 'page/openPersonalTerms'() {
    await browser.tabs.create({ url: `${getPageUrl('settings')}#mine` });
  },
};

export const exposureViewHandlers: ViewHandlers<'personalTerms' | 'ignoredMatches' | 'text'> = {
  'personalTerms/get': () => personalTerms.get(),
  'personalTerms/set': request => personalTerms.set(request.words, getViewContext(request)),
  'personalTerms/dismissLoss': () => personalTerms.acknowledgeLoss(getViewContext({})),
  'ignoredMatches/list': () => ignoredMatches.list(),
  'ignoredMatches/remove': request => ignoredMatches.delete(request.match, getViewContext(request)),
  'text/check': ({ text }) => checkText(text),
};
