/** The practice network: its page, and how it is opened at a scenario. Its address does not say which. */
import browser from 'webextension-polyfill';
import { createOpaqueUrl } from '../preferences/opaque-page-params.ts';
import { getPageUrl } from '../lib/page-url.ts';

/** With whatever stands behind it in the address. */
export const practiceUrl = (): string => getPageUrl('practice');

export const isPractice = (tabUrl: string | undefined): boolean => !!tabUrl?.startsWith(practiceUrl());

/** @param scenario as in `src/practice/scenarios`; none is the plain network */
export const practiceAddress = (scenario?: string): Promise<string> =>
  createOpaqueUrl('practice', scenario === undefined ? {} : { scenario });

export const openPractice = async (scenario?: string): Promise<void> => {
  await browser.tabs.create({ url: await practiceAddress(scenario) });
};
