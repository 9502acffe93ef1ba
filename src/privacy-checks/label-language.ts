/** Tells in which languages the words of a platform are known. */
import type { Labels } from '../platforms/common-schema.ts';

const primarySubtag = (tag: string): string => tag.split('-')[0]!.toLowerCase();

/** @param language BCP 47; regional variants count as the same language */
export const hasLabelsIn = (labels: Labels, language: string): boolean =>
  Object.keys(labels).some(tag => primarySubtag(tag) === primarySubtag(language));
