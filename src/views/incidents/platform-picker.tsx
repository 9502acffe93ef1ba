/** Asks for the platform where the page does not say it. */
import { useEffect, useState } from 'preact/hooks';
import { isBuiltIn, type PlatformIndexEntry } from '../../platforms/host-index.ts';
import { loadPlatformIndex } from '../../platforms/load.ts';
import { useTranslation } from '../../ui/language-context.ts';
import { isPracticeContext } from '../../vault/practice-mode.ts';

interface PlatformPickerProps {
  /** Id; empty: none. */
  value: string;
  onPick(platform: string): void;
}

export function PlatformPicker({ value, onPick }: PlatformPickerProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState<PlatformIndexEntry[]>([]);
  useEffect(() => void loadPlatformIndex().then(setAll), []);
  return (
    <label class="stack tight">
      {t('learn.whichPlatform')}
      <select autocomplete="off" value={value} onChange={e => onPick(e.currentTarget.value)}>
        <option value="">{t('learn.pickPlatform')}</option>
        {all
          .filter(platform => isBuiltIn(platform) === isPracticeContext())
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}
