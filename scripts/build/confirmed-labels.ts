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
 * @param quoted the labels that steps quote in the language
 * @param shown the labels that the same steps quote in English
 * @returns `undefined` if the steps name no label
 */
export function labelState(
  quoted: ReadonlySet<string>,
  shown: ReadonlySet<string>,
  platform: ConfirmedLabels[string] | undefined,
): LabelState | undefined {
  if (!shown.size && !quoted.size) return undefined;
  if (platform && 'notOffered' in platform)
    return [...quoted].every(label => shown.has(label)) ? 'confirmed' : 'unconfirmed';
  const known = new Set(Object.keys(platform?.labels ?? {}));
  return quoted.size >= shown.size && [...quoted].every(label => known.has(label)) ? 'confirmed' : 'unconfirmed';
}

type Part = 'settings' | 'reports';
type Texts = Record<string, { name?: string | undefined; steps?: readonly string[] | undefined }>;
type Platform = Partial<Record<Part, Texts | undefined>>;

/** @returns what steps quote, except Breakwater’s own names for ways to report, such as “Form: report a person” */
function listLabels(steps: readonly string[], { reports = {} }: Platform): ReadonlySet<string> {
  const own = new Set(Object.values(reports).map(({ name }) => name));
  return new Set(listQuoted(steps).filter(label => !own.has(label)));
}

/** @returns for each setting or way to report that has steps in the language, whether their labels are confirmed */
export const labelStates = (
  part: Part,
  own: Platform,
  english: Platform,
  platform: ConfirmedLabels[string] | undefined,
): Record<string, LabelState | undefined> =>
  Object.fromEntries(
    Object.entries(own[part] ?? {}).flatMap(([id, { steps }]) => {
      const shown = listLabels(english[part]?.[id]?.steps ?? [], english);
      return steps ? [[id, labelState(listLabels(steps, own), shown, platform)]] : [];
    }),
  );

/** @returns the texts of one platform as they are packaged: with a mark where nobody could confirm the labels */
export function withLabelMarks(
  own: TranslatedPlatformLabels,
  english: Platform,
  platform: ConfirmedLabels[string] | undefined,
): unknown {
  const mark = (part: Part) => {
    const states = labelStates(part, own, english, platform);
    return Object.fromEntries(
      Object.entries(own[part] ?? {}).map(([id, texts]) => [
        id,
        states[id] === 'unconfirmed' ? { ...texts, labels: 'unconfirmed' } : texts,
      ]),
    );
  };
  return {
    ...own,
    ...(own.settings && { settings: mark('settings') }),
    ...(own.reports && { reports: mark('reports') }),
  };
}
