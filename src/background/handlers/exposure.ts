/** Handles messages about what a text gives away, the never-post list and ignored matches. */
import browser from 'webextension-polyfill';
import { buildKindOffer, checkDraft, checkText } from '../../exposure/draft-warnings.ts';
import { ignoredMatches } from '../../exposure/ignored-matches.ts';
import { DISMISSALS_FOR_OFFER, kindChoices } from '../../exposure/kind-choices.ts';
import { personalTerms } from '../../exposure/personal-terms-store.ts';
import { getPageUrl } from '../../lib/page-url.ts';
import type { PageHandlers, ViewHandlers } from '../../messaging/server.ts';
import { isPracticeUrl } from '../../practice/practice-url.ts';
import { getTabContext } from '../storage-contexts.ts';

export const exposurePageHandlers: PageHandlers<
  'page/checkDraft' | 'page/ignoreMatch' | 'page/dismissWarning' | 'page/turnOffKind' | 'page/openPersonalTerms'
> = {
  'page/checkDraft': (draft, tab) => checkDraft(draft, isPracticeUrl(tab.url)),
  'page/ignoreMatch': ({ match, undo }, tab) =>
    undo ? ignoredMatches.delete(match, getTabContext(tab)) : ignoredMatches.add(match, getTabContext(tab)),
  async 'page/dismissWarning'({ kind, undo }, tab) {
    const dismissals = await kindChoices.countDismissal(kind, undo ? -1 : 1, getTabContext(tab));
    return dismissals < DISMISSALS_FOR_OFFER || undo ? null : buildKindOffer(kind);
  },
  'page/turnOffKind': ({ kind, undo }, tab) =>
    undo ? kindChoices.turnOn(kind, getTabContext(tab)) : kindChoices.turnOff(kind, getTabContext(tab)),
  async 'page/openPersonalTerms'() {
    await browser.tabs.create({ url: `${getPageUrl('settings')}#mine` });
  },
};

export const exposureViewHandlers: ViewHandlers<'personalTerms' | 'ignoredMatches' | 'kindChoices' | 'text'> = {
  'personalTerms/get': ({ context }) => personalTerms.get(context),
  'personalTerms/set': ({ words, context }) => personalTerms.set(words, context),
  'personalTerms/dismissLoss': ({ context }) => personalTerms.acknowledgeLoss(context),
  'ignoredMatches/list': ({ context }) => ignoredMatches.list(context),
  'ignoredMatches/remove': ({ match, context }) => ignoredMatches.delete(match, context),
  'kindChoices/listOff': ({ context }) => kindChoices.listOff(context),
  'kindChoices/turnOn': ({ kind, context }) => kindChoices.turnOn(kind, context),
  'text/check': ({ text }) => checkText(text),
};
