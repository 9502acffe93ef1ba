/** Opens the page of the practice network; its URL does not reveal the scenario. */
import browser from 'webextension-polyfill';
import { createOpaqueUrl } from '../preferences/opaque-page-params.ts';
import { getPageUrl } from '../lib/page-url.ts';

export const getPracticeUrl = (): string => getPageUrl('practice');

export const isPracticeUrl = (tabUrl: string | undefined): boolean => !!tabUrl?.startsWith(getPracticeUrl());

/** @param scenario id as in `src/practice/scenarios`; the plain network without it */
export const createPracticeUrl = (scenario?: string): Promise<string> =>
  createOpaqueUrl('practice', scenario === undefined ? {} : { scenario });

export const openPractice = async (scenario?: string): Promise<void> => {
  await browser.tabs.create({ url: await createPracticeUrl(scenario) });
};
