/** Opens the first-run page once: after installation, not after an update. */
import browser, { type Runtime } from 'webextension-polyfill';
import { getPageUrl } from '../lib/page-url.ts';

export async function openWelcomePage({ reason }: Pick<Runtime.OnInstalledDetailsType, 'reason'>): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: getPageUrl('welcome') });
}
