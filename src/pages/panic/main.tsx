/** The panic sheet as a full page, to read or to print. */
import { Content, Header } from '../../views/shell/frame.tsx';
import { PanicView } from '../../views/helplines/panic-view.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import '../../views/helplines/helplines.css';
import '../../views/helplines/panic.css';

await mount(() => (
  <div class="sheet">
    <Header tab={undefined} />
    <Content>
      <PanicView />
      <div class="screen">
        <LanguagePicker />
      </div>
    </Content>
  </div>
));
