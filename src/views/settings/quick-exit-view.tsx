/** Quick exit: how to use it, where it leads, and what stays in the browser. */
import { useId, useState } from 'preact/hooks';
import { parseQuickExitSite, quickExitSite } from '../../preferences/quick-exit.ts';
import { getStorageContext } from '../../preferences/storage-context.ts';
import { Ltr } from '../../ui/ltr.tsx';
import { quickExit } from '../shell/quick-exit.ts';
import { usePreference } from '../shell/use-preference.ts';
import { useQuickExitShortcut } from '../shell/use-quick-exit-shortcut.ts';
import { translateList, useTranslation } from '../../ui/language-context.ts';

function QuickExitTarget() {
  const { t } = useTranslation();
  const site = usePreference(quickExitSite);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const id = useId();
  const use = (e: Event) => {
    e.preventDefault();
    const address = parseQuickExitSite(typed);
    setWrong(!address);
    if (address) void quickExitSite.set(address, getStorageContext()).then(() => setTyped(''));
  };
  return (
    <>
      <p role="status">
        {site === undefined ? null : site ? (
          <>
            {t('leaving.site')}
            <br />
            <strong>
              <Ltr>{site}</Ltr>
            </strong>
          </>
        ) : (
          t('leaving.blank')
        )}
      </p>
      {site && <p class="notice">{t('leaving.network')}</p>}
      {site && (
        <div class="row">
          <button type="button" class="btn" onClick={() => void quickExitSite.set('', getStorageContext())}>
            {t('leaving.useBlank')}
          </button>
        </div>
      )}
      <form class="stack tight" noValidate autocomplete="off" onSubmit={use}>
        <label for={id}>{t('leaving.field')}</label>
        <p class="soft small" id={`${id}-hint`}>
          {t('leaving.hint')}
        </p>
        <div class="row">
          <input
            id={id}
            class="grow address"
            type="text"
            inputMode="url"
            dir="ltr"
            placeholder="https://"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            maxLength={300}
            value={typed}
            aria-describedby={`${id}-hint ${id}-wrong`}
            aria-invalid={wrong}
            onInput={e => {
              setTyped(e.currentTarget.value);
              setWrong(false);
            }}
          />
          <button type="submit" class="btn">
            {t('leaving.use')}
          </button>
        </div>
        <p role="alert" class="small caution" id={`${id}-wrong`}>
          {wrong && t('leaving.wrong')}
        </p>
      </form>
    </>
  );
}

export function QuickExitView() {
  const { t } = useTranslation();
  const key = useQuickExitShortcut();
  return (
    <section class="stack" aria-labelledby="leaving">
      <h2 id="leaving">{t('leaving.title')}</h2>
      <p>{t('leaving.text')}</p>
      <p>{key ? t('leaving.ways', { key }) : t('leaving.waysNoKey')}</p>
      <button type="button" class="btn start" onClick={() => void quickExit(undefined)}>
        {t('leaving.try')}
      </button>
      <QuickExitTarget />
      <h3 class="head">{t('leaving.stays')}</h3>
      <ul>
        {translateList(t, 'leaving.stay').map(s => (
          <li key={s}>{s}</li>
        ))}
      </ul>
    </section>
  );
}
