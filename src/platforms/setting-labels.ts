/** Words of a setting that a pack may mend, in the language of the speaker. */
import type { TFunction } from 'i18next';
import type { EffectiveSetting } from './rule-pack.ts';

interface Translator {
  t: TFunction;
  language: string;
}
type Said = Pick<EffectiveSetting, 'id' | 'mend'>;

/** Steps by hand: a pack's where it has them in this language, else the built-in ones. */
export function listSteps({ t, language }: Translator, platform: string, { id, override: mend }: Said): string[] {
  const found: unknown =
    mend?.steps?.[language] ?? t(`platforms:${platform}.settings.${id}.steps`, { returnObjects: true });
  return Array.isArray(found) ? found.map(String) : [];
}

/** The built-in caution, and what a pack adds. */
export function describeCaution({ t, language }: Translator, platform: string, { id, override: mend }: Said): string {
  const added = mend?.caution?.[language] ?? mend?.caution?.en;
  return [t(`platforms:${platform}.settings.${id}.caution`), ...(added ? [added] : [])].join(' ');
}
