/** Decides which steps of a translation quote labels of the platform that a public source confirms. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { TranslatedPlatformLabels } from '../../src/platforms/label-schema.ts';
import { readJson, root } from './data.ts';

const text = v.pipe(v.string(), v.minLength(1));

/** The labels that a platform shows in one language (`locales/<lang>/labels.json`), by platform. */
const ConfirmedLabels = v.record(
  v.string(),
  v.union([
    /** The platform is not offered in this language, so people see it in another, mostly in English. */
    v.strictObject({ notOffered: text }),
    v.strictObject({
      /** Label → source and the year it is from, if known. */
      labels: v.record(text, v.strictObject({ source: text, asOf: v.nullable(v.number()) })),
    }),
  ]),
);
export type ConfirmedLabels = v.InferOutput<typeof ConfirmedLabels>;

export const readConfirmedLabels = (lang: string): ConfirmedLabels =>
  existsSync(join(root, `locales/${lang}/labels.json`)) ? readJson(`locales/${lang}/labels.json`, ConfirmedLabels) : {};

/** @returns what a text has in quotation marks of any of our languages */
export const listQuoted = (texts: readonly string[]): string[] =>
  texts.flatMap(x => [...x.matchAll(/[“«„「]\s*([^”»“「」„]+?)\s*[”»“」]/g)].map(m => m[1]!));

export type LabelState = 'confirmed' | 'unconfirmed';

/**
 * @param steps in the language
 * @param english the same steps in English
 * @returns `undefined` if the steps name no label
 */
export function labelState(
  steps: readonly string[],
  english: readonly string[],
  platform: ConfirmedLabels[string] | undefined,
): LabelState | undefined {
  const shown = new Set(listQuoted(english)),
    quoted = new Set(listQuoted(steps));
  if (!shown.size && !quoted.size) return undefined;
  if (platform && 'notOffered' in platform)
    return [...quoted].every(label => shown.has(label)) ? 'confirmed' : 'unconfirmed';
  const known = new Set(Object.keys(platform?.labels ?? {}));
  return quoted.size >= shown.size && [...quoted].every(label => known.has(label)) ? 'confirmed' : 'unconfirmed';
}

type WithSteps = Record<string, { steps?: readonly string[] | undefined }>;

/** @returns the same texts, with a mark on those whose steps have labels that nobody could confirm */
function markUnconfirmed<T extends WithSteps>(
  own: T,
  english: WithSteps,
  platform: ConfirmedLabels[string] | undefined,
) {
  return Object.fromEntries(
    Object.entries(own).map(([id, texts]) => [
      id,
      texts.steps && labelState(texts.steps, english[id]?.steps ?? [], platform) === 'unconfirmed'
        ? { ...texts, labels: 'unconfirmed' }
        : texts,
    ]),
  );
}

/** @returns the texts of one platform as they are packaged */
export const withLabelMarks = (
  own: TranslatedPlatformLabels,
  english: { settings: WithSteps; reports: WithSteps },
  platform: ConfirmedLabels[string] | undefined,
): unknown => ({
  ...own,
  ...(own.settings && { settings: markUnconfirmed(own.settings, english.settings, platform) }),
  ...(own.reports && { reports: markUnconfirmed(own.reports, english.reports, platform) }),
});
