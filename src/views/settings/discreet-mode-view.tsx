/** Discreet mode: the switch, what it costs, and what it cannot change. */
import { discreetMode } from '../../preferences/discreet-mode.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { useDiscreetMode } from '../shell/discreet-mode.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { translateList, useTranslation } from '../../ui/language-context.ts';

export function DiscreetModeView() {
  const { t } = useTranslation();
  const on = useDiscreetMode();
  return (
    <section class="stack" aria-labelledby="discreet">
      <h2 id="discreet">{t('discreet.title')}</h2>
      <p>{t('discreet.text')}</p>
      <p>{t('discreet.less')}</p>
      <div class="ticks">
        <label>
          <input
            type="checkbox"
            {...preventFormRestore(on)}
            onChange={e => void discreetMode.set(e.currentTarget.checked, getStorageContext())}
          />
          <span>{t('discreet.switch')}</span>
        </label>
      </div>
      <h3 class="head">{t('discreet.cannot')}</h3>
      <ul>
        {translateList(t, 'discreet.cannots').map(s => (
          <li key={s}>{s}</li>
        ))}
      </ul>
    </section>
  );
}
