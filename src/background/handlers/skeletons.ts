/** Handles "Help fix this check": the skeleton of a settings page, which the person sees before saving it. */
import { LANGUAGES } from '../../i18n/languages.ts';
import { readPackageFile } from '../../lib/package-file.ts';
import type { ViewHandlers } from '../../messaging/server.ts';
import { sendToTab } from '../../messaging/tab-client.ts';
import type { TranslatedPlatformLabels } from '../../platforms/label-schema.ts';
import { loadPlatform } from '../../platforms/load.ts';
import type { Platform } from '../../platforms/schema.ts';
import { admitSkeleton } from '../../skeletons/admit-skeleton.ts';
import { keepLanguage } from '../../skeletons/keep-attribute.ts';
import { listKnownWords } from '../../skeletons/known-words.ts';
import type { KnownWords, Skeleton } from '../../skeletons/schema.ts';
import { injectPageScript } from '../injection.ts';
import { getTabState } from '../tab-state.ts';

/** In all languages, because the page may be in another one than Breakwater. */
async function loadKnownWords(platform: Platform): Promise<KnownWords> {
  const paths = LANGUAGES.map(({ code }) => `locales/${code}/platforms/${platform.id}.json`);
  return listKnownWords(
    platform,
    await Promise.all(paths.map(path => readPackageFile<TranslatedPlatformLabels>(path))),
  );
}

async function getSkeleton(tab: number): Promise<Skeleton | null> {
  const where = (await getTabState(tab))?.where;
  if (!where?.kind.startsWith('settings:')) return null;
  // Only what the package says, never a rule pack: its author would decide what may survive.
  const platform = await loadPlatform(where.platform);
  if (!platform.pages.some(page => page.kind === where.kind)) return null;
  const known = await loadKnownWords(platform);
  if (!(await injectPageScript(tab, 'skeleton'))) return null;
  const contents = await sendToTab(tab, { type: 'skeleton/build', known });
  if (!contents) return null;
  return {
    format: 'breakwater-skeleton',
    version: 1,
    platform: platform.id,
    page: where.kind,
    language: keepLanguage(where.language),
    ...admitSkeleton(contents, known),
  };
}

export const skeletonHandlers: ViewHandlers<'skeleton'> = { 'skeleton/get': ({ tab }) => getSkeleton(tab) };
