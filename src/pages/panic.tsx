/** The panic sheet as a full page, to read or to print. */
import { Content, Header } from '../ui/frame.tsx';
import { PanicView } from '../ui/help/panic-view.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import helpCss from '../ui/help/help.css?inline';
import panicCss from './panic.css?inline';

export const show = (): Promise<void> =>
  mount(
    () => (
      <div class="sheet">
        <Header tab={undefined} />
        <Content>
          <PanicView />
          <div class="screen">
            <LanguagePicker />
          </div>
        </Content>
      </div>
    ),
    [helpCss, panicCss],
  );
