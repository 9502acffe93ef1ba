/** The steps that lead to a setting, and whether their labels were confirmed in this language. */
import type { EffectiveSetting } from '../../platforms/apply-rule-pack.ts';
import { describeLabelDoubt, listSteps } from '../../platforms/setting-labels.ts';
import { useTranslation } from '../../ui/language-context.ts';

interface SettingStepsProps {
  platform: string;
  setting: Pick<EffectiveSetting, 'id' | 'override'>;
}

export function SettingSteps({ platform, setting }: SettingStepsProps) {
  const translation = useTranslation();
  const doubt = describeLabelDoubt(translation, platform, setting);
  return (
    <>
      <ol>
        {listSteps(translation, platform, setting).map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {doubt && <p class="soft small">{doubt}</p>}
    </>
  );
}
