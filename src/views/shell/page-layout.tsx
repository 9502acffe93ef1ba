/** Lays out a full page: header, side menu, content, and the language picker below it. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { getPageUrlInMode } from '../../preferences/opaque-page-params.ts';
import { Icon } from '../../ui/icons.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { Content, Header } from './frame.tsx';
import { LanguagePicker } from './language-picker.tsx';
import { SideMenu } from './side-menu.tsx';
import { SkipLink } from './skip-link.tsx';
import './page-layout.css';

interface PageLayoutProps {
  /** Tab that the page is about, which Quick exit turns blank. */
  tab?: number | undefined;
  /** Takes the whole width, with the menu behind its button. */
  wide?: boolean;
  /** `screen`: not on paper. `none`: the page has a language picker of its own. */
  languagePicker?: 'screen' | 'none';
  children: ComponentChildren;
}

export function PageLayout({ tab, wide, languagePicker, children }: PageLayoutProps) {
  const { t } = useTranslation();
  const menu = useId();
  const [open, setOpen] = useState(false);
  const menuButton = (
    <button
      type="button"
      class="btn round menu-button"
      aria-label={t('pages.menu')}
      aria-expanded={open}
      aria-controls={menu}
      onClick={() => setOpen(!open)}
    >
      <Icon name="menu" />
    </button>
  );
  return (
    <div class={wide ? 'sheet wide' : 'sheet'}>
      <Header tab={tab} home={getPageUrlInMode('lesson')} start={menuButton} end={<SkipLink />} />
      <div class="page">
        <SideMenu id={menu} open={open} />
        <Content>
          {children}
          {languagePicker !== 'none' && (
            <div class={languagePicker}>
              <LanguagePicker />
            </div>
          )}
        </Content>
      </div>
    </div>
  );
}
