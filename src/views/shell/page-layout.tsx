/** Lays out a full page: header, content, and the language picker below it. */
import type { ComponentChildren } from 'preact';
import { Content, Header } from './frame.tsx';
import { LanguagePicker } from './language-picker.tsx';

interface PageLayoutProps {
  /** Tab that the page is about, which Quick exit turns blank. */
  tab?: number | undefined;
  wide?: boolean;
  /** Leaves the language picker out on paper. */
  printable?: boolean;
  children: ComponentChildren;
}

export const PageLayout = ({ tab, wide, printable, children }: PageLayoutProps) => (
  <div class={wide ? 'sheet wide' : 'sheet'}>
    <Header tab={tab} />
    <Content>
      {children}
      {printable ? (
        <div class="screen">
          <LanguagePicker />
        </div>
      ) : (
        <LanguagePicker />
      )}
    </Content>
  </div>
);
