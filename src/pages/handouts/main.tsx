/** Sheets to print. The address never says which. */
import { readPageParams } from '../../preferences/opaque-page-params.ts';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { HandoutView } from '../../views/workshop/handout-view.tsx';
import '../../views/workshop/handout.css';

const start = (await readPageParams()).get('sheet') ?? 'helper';
await mount(() => (
  <div class="sheet">
    <Header tab={undefined} />
    <Content>
      <HandoutView start={start} />
      <div class="screen">
        <LanguagePicker />
      </div>
    </Content>
  </div>
));
