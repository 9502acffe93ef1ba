/** Platforms and single checks, switched off and on again. */
import { useState } from 'preact/hooks';
import { platformIndex } from '../data/platforms.ts';
import { speakOf } from '../i18n/index.ts';
import { builtIn, type Entry } from '../platforms/index-file.ts';
import { ask } from './ask.ts';
import { untraced } from './fields.tsx';
import { Loading } from './parts.tsx';
import { useStored } from './stored.ts';
import { setSwitch } from './switch.ts';
import { useWords } from './words.tsx';

export function SwitchesView() {
  const { t, i18n, language } = useWords();
  const [entries, setEntries] = useState<Entry[]>();
  const [off, setOff] = useState<string[]>([]);
  const look = async () => {
    const [index, list] = await Promise.all([platformIndex(), ask<string[]>({ type: 'switch/list' })]);
    const settings = list.filter(name => name.includes('.'));
    await Promise.all([...new Set(settings.map(name => name.split('.')[0]!))].map(id => speakOf(i18n, id)));
    setOff(list);
    setEntries(index.filter(e => !builtIn(e)).sort((a, b) => a.name.localeCompare(b.name)));
  };
  useStored(/^off$/, () => void look(), language);
  if (!entries) return <Loading label={t('loading')} />;
  const settings = off.filter(name => name.includes('.')).map(name => name.split('.') as [string, string]);
  return (
    <div class="stack">
      <p class="soft small">{t('switches.text')}</p>
      <fieldset class="ticks two">
        <legend>{t('switches.platforms')}</legend>
        {entries.map(({ id }) => (
          <label key={id}><input type="checkbox" {...untraced(!off.includes(id))} onChange={e => void setSwitch(id, undefined, !e.currentTarget.checked)} /><span>{t(`platformName.${id}`)}</span></label>
        ))}
      </fieldset>
      <h3 class="head">{t('switches.settings')}</h3>
      {!settings.length && <p class="soft">{t('switches.none')}</p>}
      {settings.map(([platform, setting]) => (
        <div class="row between" key={`${platform}.${setting}`}>
          <span>{t(`platforms:${platform}.settings.${setting}.name`, { defaultValue: setting })} <span class="soft small">{t(`platformName.${platform}`)}</span></span>
          <button type="button" class="btn" onClick={() => void setSwitch(platform, setting, false)}>{t('switches.settingOn')}</button>
        </div>
      ))}
    </div>
  );
}
