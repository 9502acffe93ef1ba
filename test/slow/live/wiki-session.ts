/** Shared by the tests on the live wiki: its URLs, and a signed-in person. */
import { PASSWORD, type Wiki } from '../../helpers/live/mediawiki.ts';
import { openSession, type BrowserName, type BrowserSession } from '../../helpers/browser/browser-session.ts';
import { waitForNavigation, fillField, click } from '../../helpers/browser/page-actions.ts';

export const WIKI_HOST = 'en.wikipedia.org';
export const getArticleUrl = (title: string): string => `https://${WIKI_HOST}/wiki/${title}`;
export const getScriptUrl = (query: string): string => `https://${WIKI_HOST}/w/index.php?${query}`;

/** Uses an account of its own in each browser, so that neither sees the other’s changes. */
export const USERS: Record<BrowserName, string> = { Chromium: 'Rana Writer', Firefox: 'Noor Writer' };
export const toPageName = (user: string): string => user.replaceAll(' ', '_');

export async function openLoggedIn(browser: BrowserName, wiki: Wiki): Promise<BrowserSession> {
  wiki.account(USERS[browser]);
  const w = await openSession(browser, { openShadowRoot: true, grant: ['<all_urls>'] });
  w.server.upstream(WIKI_HOST, wiki.port);
  await w.tab.goto(getScriptUrl('title=Special:UserLogin'));
  await fillField(w.tab, '#wpName1', USERS[browser]);
  await fillField(w.tab, '#wpPassword1', PASSWORD);
  await waitForNavigation(w.tab, () => click(w.tab, '#wpLoginAttempt'));
  return w;
}
