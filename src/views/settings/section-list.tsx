/** Lists the sections of the settings with their states. */
import { getLanguageInfo } from '../../i18n/languages.ts';
import { quickExitSite } from '../../preferences/quick-exit.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { useDiscreetMode } from '../shell/discreet-mode.ts';
import { usePreference } from '../shell/use-preference.ts';
import { useVaultState } from '../vault/use-vault.ts';
import { useOnPageTips } from './on-page-tips-view.tsx';
import { getVaultStatus } from './vault-status.tsx';

interface SectionLink {
  /** Of the section's heading. */
  id: string;
  name: string;
  state?: string | undefined;
}

export function SectionList() {
  const { t, language } = useTranslation();
  const discreet = useDiscreetMode();
  const exitSite = usePreference(quickExitSite);
  const vault = getVaultStatus(useVaultState());
  const [tips] = useOnPageTips();
  const onOff = (on: boolean) => t(on ? 'settings.on' : 'settings.off');
  const sections: SectionLink[] = [
    { id: 'discreet', name: t('discreet.title'), state: onOff(discreet) },
    { id: 'leaving', name: t('leaving.title'), state: exitSite ? new URL(exitSite).hostname : undefined },
    { id: 'vault', name: t('settings.vault.title'), state: vault && t(`settings.vault.short.${vault}`) },
    { id: 'language', name: t('settings.language'), state: getLanguageInfo(language).name },
    { id: 'reminders', name: t('accounts.reminders.title') },
    { id: 'tips', name: t('settings.tips.title'), state: tips && onOff(tips.anywhere && !discreet) },
    { id: 'mine', name: t('mine.title') },
    { id: 'switches', name: t('switches.title') },
    { id: 'packs', name: t('packs.title') },
  ];
  return (
    <nav class="card rows" aria-label={t('settings.list')}>
      {sections.map(({ id, name, state }) => (
        <a key={id} class="section-link" href={`#${id}`}>
          <span>{name}</span>
          <span class="soft small">{state}</span>
          <Icon name="chevron" />
        </a>
      ))}
    </nav>
  );
}
