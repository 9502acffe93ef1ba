/** Lists what may survive in a skeleton: words of a platform's definition and texts, the same for everyone. */
import { foldLabel, matchesLabel } from '../platforms/labels.ts';
import type { Labels } from '../platforms/common-schema.ts';
import type { TranslatedPlatformLabels } from '../platforms/label-schema.ts';
import type { Platform } from '../platforms/schema.ts';
import { COMMON_MACHINE_WORDS } from './machine-words.ts';
import type { KnownWords } from './schema.ts';

/** Splits a technical name: at everything that is no letter, and at capital letters. */
export const splitMachineName = (name: string): string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter(Boolean)
    .map(word => word.toLowerCase());

function* listStrings(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* listStrings(part);
}

/** Lists all labels of a platform's settings: names of controls, and words for values. */
export const listSettingLabels = ({ settings }: Pick<Platform, 'settings'>): Labels[] =>
  settings.flatMap(({ locate = [], says = {} }) => [
    ...locate.flatMap(({ name, exceptions }) =>
      [name, exceptions?.name, exceptions?.none].filter(l => l !== undefined),
    ),
    ...Object.values(says),
  ]);

/** Lists the technical names in a platform's settings: selectors, ids, values and kinds of pages. */
const listMachineNames = ({ settings, pages }: Pick<Platform, 'settings' | 'pages'>): string[] => [
  ...pages.map(page => page.kind),
  ...settings.flatMap(({ id, locate = [], expect, pageIsState, order = [], states }) => [
    id,
    ...order,
    ...Object.keys(states),
    ...listStrings([expect, pageIsState]),
    ...locate.flatMap(({ name: _, exceptions, ...locator }) => [...listStrings(locator), exceptions?.css ?? '']),
  ]),
];

/** @param texts the platform's texts, of any languages */
export function listKnownWords(platform: Platform, texts: TranslatedPlatformLabels[]): KnownWords {
  const shown = texts.flatMap(({ settings = {} }) =>
    Object.values(settings).flatMap(({ name = '', options = {} }) => [name, ...Object.values(options)]),
  );
  const phrases = [...listSettingLabels(platform).flatMap(labels => Object.values(labels).flat()), ...shown];
  const machineWords = listMachineNames(platform).flatMap(splitMachineName);
  return {
    phrases: [...new Set(phrases)].filter(phrase => foldLabel(phrase)),
    machineWords: [...new Set(machineWords)].filter(word => word.length > 1),
  };
}

export interface Vocabulary {
  /** Returns the known label that a whole text is, in our spelling. */
  findPhrase(text: string): string | undefined;
  isPhrase(phrase: string): boolean;
  isMachineName(name: string): boolean;
}

const MACHINE_NAME = /^[A-Za-z][A-Za-z_[\]-]{0,59}$/;
const MAX_WORDS = 8;

export function createVocabulary({ phrases, machineWords }: KnownWords): Vocabulary {
  const all = new Set(phrases);
  const byFold = new Map(phrases.map(phrase => [foldLabel(phrase), phrase]));
  const counts = phrases.filter(phrase => phrase.includes('{n}')).map(phrase => ({ phrase, labels: { und: phrase } }));
  const words = new Set([...COMMON_MACHINE_WORDS, ...machineWords]);
  return {
    findPhrase: text => byFold.get(foldLabel(text)) ?? counts.find(({ labels }) => matchesLabel(labels, text))?.phrase,
    isPhrase: phrase => all.has(phrase),
    isMachineName(name) {
      const parts = splitMachineName(name);
      return MACHINE_NAME.test(name) && parts.length <= MAX_WORDS && parts.every(word => words.has(word));
    },
  };
}
