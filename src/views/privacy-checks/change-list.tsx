/** Names the settings that are not what they were, until the person has seen it. */
import { useId } from 'preact/hooks';
import type { SettingChange } from '../../privacy-checks/schema.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { describeChange } from './describe-change.ts';

interface ChangeListProps {
  /** Heading level. */
  as: 'h2' | 'h3' | 'h4';
  platform: string;
  changes: readonly SettingChange[];
  onAcknowledge(): void;
}

export function ChangeList({ as: H, platform, changes, onAcknowledge }: ChangeListProps) {
  const translation = useTranslation();
  const { t } = translation;
  const id = useId();
  if (!changes.length) return null;
  return (
    <section class="card warn stack" aria-labelledby={id}>
      <H id={id}>{t('site.changed.title')}</H>
      <ul>
        {changes.map(change => (
          <li key={change.setting}>
            <strong>{t(`platforms:${platform}.settings.${change.setting}.name`)}</strong>
            <div>{describeChange(translation, platform, change)}</div>
          </li>
        ))}
      </ul>
      <p>{t('site.changed.text')}</p>
      <button type="button" class="btn start" onClick={onAcknowledge}>
        {t('site.changed.seen')}
      </button>
    </section>
  );
}
