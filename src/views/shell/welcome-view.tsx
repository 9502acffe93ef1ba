/** The first-run page: what Breakwater reads and never does, and a first thing to do. */
import { useEffect, useState } from 'preact/hooks';
import { getPageUrl } from '../../lib/page-url.ts';
import { sendToWorker } from '../../messaging/client.ts';
import { openPractice } from '../../practice/practice-url.ts';
import type { PlatformProgress } from '../../privacy-checks/schema.ts';
import { Icon, type IconName } from '../../ui/icons.tsx';
import { translateList, useTranslation } from '../../ui/language-context.ts';
import { PlatformGlyph } from '../privacy-checks/platform-glyph.tsx';
import { useVaultState } from '../vault/use-vault.ts';
import { quickExit } from './quick-exit.ts';
import { useDiscreetMode } from './discreet-mode.ts';
import { usePageTitle } from './use-page-title.ts';
import { useQuickExitShortcut } from './use-quick-exit-shortcut.ts';
import './welcome.css';

function Facts({ of, icon }: { of: 'reads' | 'never'; icon: IconName }) {
  const { t } = useTranslation();
  return (
    <section class="card stack" aria-labelledby={of}>
      <h2 id={of}>
        <Icon name={icon} /> {t(`welcome.${of}.title`)}
      </h2>
      <ul>
        {translateList(t, `welcome.${of}.list`).map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </section>
  );
}

/** Offers the platforms whose settings can be opened from here. */
function FirstCheckup() {
  const { t } = useTranslation();
  const [platforms, setPlatforms] = useState<PlatformProgress[]>([]);
  useEffect(
    () =>
      void sendToWorker({ type: 'accounts/list' }).then(
        all => setPlatforms((all ?? []).filter(p => p.first && !p.off)),
        () => undefined,
      ),
    [],
  );
  return (
    <section class="stack" aria-labelledby="first">
      <h2 id="first">{t('welcome.first.title')}</h2>
      <p>{t('welcome.first.text')}</p>
      <div class="choices platforms">
        {platforms.map(({ platform, name, first }) => (
          <button
            key={platform}
            type="button"
            class="choice"
            onClick={() => void sendToWorker({ type: 'setting/open', platform, setting: first!, highlight: true })}
          >
            <PlatformGlyph platform={platform} />
            <span>{name}</span>
          </button>
        ))}
      </div>
      <div class="row">
        <span>{t('welcome.first.practiceText')}</span>
        <button type="button" class="btn" onClick={() => void openPractice()}>
          {t('welcome.first.practice')}
        </button>
      </div>
    </section>
  );
}

function TryQuickExit() {
  const { t } = useTranslation();
  const shortcut = useQuickExitShortcut();
  return (
    <section class="card stack" aria-labelledby="exit">
      <h2 id="exit">{t('welcome.exit.title')}</h2>
      <p>{shortcut ? t('welcome.exit.text', { shortcut }) : t('welcome.exit.textNoShortcut')}</p>
      <p class="soft small">{t('welcome.exit.after')}</p>
      <button type="button" class="btn start" onClick={() => void quickExit(undefined)}>
        {t('leaving.try')}
      </button>
    </section>
  );
}

function PassphraseOffer() {
  const { t } = useTranslation();
  const vault = useVaultState();
  const isSet = vault === 'locked' || vault === 'unlocked';
  return (
    <section class="card stack" aria-labelledby="passphrase">
      <h2 id="passphrase">{t('welcome.passphrase.title')}</h2>
      <p>{t(isSet ? 'welcome.passphrase.set' : 'welcome.passphrase.text')}</p>
      {!isSet && (
        <a class="btn start" href={getPageUrl('vault')}>
          {t('welcome.passphrase.open')}
        </a>
      )}
    </section>
  );
}

export function WelcomeView() {
  const { t } = useTranslation();
  const discreet = useDiscreetMode();
  usePageTitle('welcome.title');
  return (
    <>
      <h1>{t('welcome.title')}</h1>
      <p>{t('welcome.intro')}</p>
      <FirstCheckup />
      <div class="two-cards">
        <Facts of="reads" icon="stalked" />
        <Facts of="never" icon="protected" />
      </div>
      <div class="two-cards">
        <TryQuickExit />
        <PassphraseOffer />
      </div>
      <section class="stack tight" aria-labelledby="warning">
        <h2 id="warning">{t('welcome.warning.title')}</h2>
        <p>{t('welcome.warning.text')}</p>
        <p>{t('welcome.warning.others')}</p>
      </section>
      {!discreet && (
        <p>
          {t('welcome.discreet')} <a href={`${getPageUrl('settings')}#discreet`}>{t('discreet.title')}</a>
        </p>
      )}
    </>
  );
}
