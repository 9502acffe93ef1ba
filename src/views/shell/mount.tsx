/** Mounts a view, once its language and discreet mode are known. */
import { type ComponentChildren, render } from 'preact';
import { getI18n, setLanguageSource } from '../../i18n/index.ts';
import { getPreferredLanguage } from '../../preferences/language.ts';
import { createAnnouncer } from '../../ui/announcer.ts';
import { tagEnglishFallbacks } from '../../ui/english-fallback-text.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { loadDiscreetMode, watchPageTitle } from './discreet-mode.ts';
import { applyLanguage, LanguageProvider } from './language-provider.tsx';
import { coverOnQuickExit } from './quick-exit.ts';

export async function mount(view: () => ComponentChildren): Promise<void> {
  setLanguageSource(getPreferredLanguage);
  tagEnglishFallbacks();
  coverOnQuickExit();
  const [i18n] = await Promise.all([getI18n(), loadDiscreetMode()]);
  watchPageTitle((key: string) => i18n.t(key));
  applyLanguage(i18n.language);
  const root = document.getElementById('app')!;
  const rendered = view();
  root.replaceChildren();
  keepFocus(root);
  createAnnouncer(document);
  render(<LanguageProvider i18n={i18n}>{rendered}</LanguageProvider>, root);
}
