/** The practice network: its page, and how it is opened at a scenario. Its address does not say which. */
import browser from 'webextension-polyfill';
import { addressFor } from './opened.ts';

export const PRACTICE_PAGE = 'src/pages/practice.html';

export const isPractice = (tabUrl: string | undefined): boolean => !!tabUrl?.startsWith(browser.runtime.getURL(PRACTICE_PAGE));

/** @param scenario as in `src/practice/scenarios`; none is the plain network */
export const practiceAddress = (scenario?: string): Promise<string> => addressFor(PRACTICE_PAGE, scenario === undefined ? {} : { scenario });

export const openPractice = async (scenario?: string): Promise<void> => { await browser.tabs.create({ url: await practiceAddress(scenario) }); };
