/** Turns platforms and single checks off and on. */
import { useRef, useState } from 'preact/hooks';
import { loadPlatformIndex } from '../../platforms/load.ts';
import { loadPlatformLabels } from '../../i18n/index.ts';
import { isBuiltIn, type PlatformIndexEntry } from '../../platforms/host-index.ts';
import { CACHED_POLICY_KEY, getManagedPolicy } from '../../preferences/managed-policy.ts';
import { readDisabledChecksPolicy } from '../../preferences/managed-policy-values.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { preventFormRestore } from '../../ui/prevent-form-restore.ts';
import { Loading } from '../../ui/page-states.tsx';
import { useStorageChange } from '../../ui/use-storage-change.ts';
import { PlatformGlyph } from '../privacy-checks/platform-glyph.tsx';
import { setCheckDisabled } from './set-check-disabled.ts';
import { useTranslation } from '../../ui/language-context.ts';

export function DisabledChecksView() {
  const { t, i18n, language } = useTranslation();
  const [entries, setEntries] = useState<PlatformIndexEntry[]>();
  const [stored, setStored] = useState<string[]>([]);
  const [policy, setPolicy] = useState<string[]>([]);
  /** Pressed, and not yet stored. */
  const [pressed, setPressed] = useState<ReadonlyMap<string, boolean>>(new Map());
  const lastLoad = useRef(0);
  const load = async () => {
    const loadNumber = ++lastLoad.current;
    const [index, list, given] = await Promise.all([
      loadPlatformIndex(),
      sendToWorker({ type: 'disabledChecks/list' }).then(disabled => disabled ?? []),
      getManagedPolicy(),
    ]);
    const settings = list.filter(name => name.includes('.'));
    await Promise.all([...new Set(settings.map(name => name.split('.')[0]!))].map(id => loadPlatformLabels(i18n, id)));
    if (loadNumber !== lastLoad.current) return; // a later load has newer data
    setPolicy(readDisabledChecksPolicy(given).value ?? []);
    setStored(list);
    setEntries(index.filter(e => !isBuiltIn(e)).sort((a, b) => a.name.localeCompare(b.name)));
  };
  useStorageChange(new RegExp(`^(off|${CACHED_POLICY_KEY})$`), () => void load(), language);
  const setPlatformOff = async (id: string, off: boolean) => {
    setPressed(before => new Map(before).set(id, off));
    await setCheckDisabled(id, undefined, off)
      .finally(load)
      .finally(() => setPressed(before => new Map([...before].filter(([of, was]) => of !== id || was !== off))));
  };
  const isOff = (id: string) => pressed.get(id) ?? stored.includes(id);
  if (!entries) return <Loading label={t('loading')} />;
  const settings = stored.filter(name => name.includes('.')).map(name => name.split('.') as [string, string]);
  return (
    <div class="stack">
      <p class="soft small">{t('switches.text')}</p>
      <fieldset class="ticks two">
        <legend>{t('switches.platforms')}</legend>
        {entries.map(({ id }) => (
          <label key={id}>
            <input
              type="checkbox"
              {...preventFormRestore(!isOff(id))}
              disabled={policy.includes(id)}
              onChange={e => void setPlatformOff(id, !e.currentTarget.checked)}
            />
            <PlatformGlyph platform={id} />
            <span>
              {t(`platformName.${id}`)}
              {policy.includes(id) && <span class="soft small"> {t('managed.here')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <h3 class="head">{t('switches.settings')}</h3>
      {!settings.length && <p class="soft">{t('switches.none')}</p>}
      {settings.map(([platform, setting]) => (
        <div class="row between" key={`${platform}.${setting}`}>
          <span>
            {t(`platforms:${platform}.settings.${setting}.name`, { defaultValue: setting })}{' '}
            <span class="soft small">{t(`platformName.${platform}`)}</span>
          </span>
          {policy.includes(`${platform}.${setting}`) ? (
            <span class="soft small">{t('managed.here')}</span>
          ) : (
            <button type="button" class="btn" onClick={() => void setCheckDisabled(platform, setting, false)}>
              {t('switches.settingOn')}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
