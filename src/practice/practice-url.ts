/** The practice network: its page, and how it is opened at a scenario. Its address does not say which. */
import browser from 'webextension-polyfill';
import { createOpaqueUrl } from '../preferences/opaque-page-params.ts';
import { getPageUrl } from '../lib/page-url.ts';

/** With whatever stands behind it in the address. */
export const getPracticeUrl = (): string => getPageUrl('practice');

export const isPracticeUrl = (tabUrl: string | undefined): boolean => !!tabUrl?.startsWith(getPracticeUrl());

/** @param scenario as in `src/practice/scenarios`; none is the plain network */
export const createPracticeUrl = (scenario?: string): Promise<string> =>
  createOpaqueUrl('practice', scenario === undefined ? {} : { scenario });

export const openPractice = async (scenario?: string): Promise<void> => {
  await browser.tabs.create({ url: await createPracticeUrl(scenario) });
};
