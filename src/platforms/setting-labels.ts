/** Describes a setting in the person's language, with the changes of a rule pack. */
import type { TFunction } from 'i18next';
import type { EffectiveSetting } from './apply-rule-pack.ts';

export interface Translator {
  t: TFunction;
  language: string;
}
type LabelledSetting = Pick<EffectiveSetting, 'id' | 'override'>;

/** Names what changing a setting achieves; its own name stands in where the language has no words for that yet. */
export const describeAction = ({ t, language }: Translator, platform: string, { id }: LabelledSetting): string => {
  const key = `platforms:${platform}.settings.${id}`;
  return t(`${key}.action`, { lngs: [language], defaultValue: t(`${key}.name`) });
};

/** Names an option in the platform's words; what most settings offer has common words. */
export const describeOption = ({ t }: Translator, platform: string, setting: LabelledSetting, value: string): string =>
  t(`platforms:${platform}.settings.${setting.id}.options.${value}`, { defaultValue: t(`site.option.${value}`) });

/** Lists the manual steps: the pack's, if it has them in this language, else the built-in ones. */
export function listSteps({ t, language }: Translator, platform: string, { id, override }: LabelledSetting): string[] {
  const steps: unknown =
    override?.steps?.[language] ?? t(`platforms:${platform}.settings.${id}.steps`, { returnObjects: true });
  return Array.isArray(steps) ? steps.map(String) : [];
}

/** Says that labels in the steps of a setting or a way to report were not confirmed; empty where they were. */
export const describeUnconfirmed = (t: TFunction, key: string): string =>
  t(`${key}.labels`, { defaultValue: '' }) && t('site.labelsUnconfirmed');

/** The same for a setting, of which a pack may have changed the steps. */
export const describeLabelDoubt = (
  { t, language }: Translator,
  platform: string,
  { id, override }: LabelledSetting,
): string => (override?.steps?.[language] ? '' : describeUnconfirmed(t, `platforms:${platform}.settings.${id}`));

/** Returns the built-in caution and what the pack adds. */
export function describeCaution(
  { t, language }: Translator,
  platform: string,
  { id, override }: LabelledSetting,
): string {
  const added = override?.caution?.[language] ?? override?.caution?.en;
  return [t(`platforms:${platform}.settings.${id}.caution`), ...(added ? [added] : [])].join(' ');
}
