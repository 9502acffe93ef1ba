/** Makes skeletons of fixtures, as a tab and the worker do together. */
import { packagedLanguages } from '../../../scripts/build/languages.ts';
import { readPlatforms, readTranslatedLabels } from '../../../scripts/build/data.ts';
import { locatePage } from '../../../src/platforms/match-page.ts';
import { toOutline } from '../../../src/platforms/page-location.ts';
import { admitSkeleton } from '../../../src/skeletons/admit-skeleton.ts';
import { buildSkeleton } from '../../../src/skeletons/build-skeleton.ts';
import { keepLanguage } from '../../../src/skeletons/keep-attribute.ts';
import { listKnownWords } from '../../../src/skeletons/known-words.ts';
import type { KnownWords, Skeleton } from '../../../src/skeletons/schema.ts';
import type { OpenedPage } from '../../helpers/dom.ts';

export const platforms = readPlatforms();
const labels = packagedLanguages().map(readTranslatedLabels);
const knownWords = new Map<string, KnownWords>();

export function knownWordsOf(id: string): KnownWords {
  const platform = platforms.find(p => p.id === id)!;
  const known =
    knownWords.get(id) ??
    listKnownWords(
      platform,
      labels.map(all => all[id] ?? {}),
    );
  knownWords.set(id, known);
  return known;
}

export function skeletonOf(id: string, { url, doc }: OpenedPage): Skeleton {
  const where = locatePage(toOutline(platforms.find(p => p.id === id)!), url, doc);
  const known = knownWordsOf(id);
  return {
    format: 'breakwater-skeleton',
    version: 1,
    platform: id,
    page: where.kind,
    language: keepLanguage(where.language),
    ...admitSkeleton(buildSkeleton(doc, known), known),
  };
}
