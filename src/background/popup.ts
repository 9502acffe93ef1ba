/** The popup opens as the page of the person's language, whose first words stand in it (scripts/build/first-screen.ts). */
import browser from 'webextension-polyfill';
import { shownLanguage } from '../i18n/preferred-language.ts';

/** The browser keeps this longer than we run, so a language that was chosen in a private window is not told to it: then opens the page that asks. */
export async function followLanguage(): Promise<void> {
  const code = await shownLanguage();
  await browser.action.setPopup({ popup: code ? `locales/${code}/popup.html` : 'src/popup/index.html' });
}
