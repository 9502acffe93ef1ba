/** An ally opens a locked export here, as a full page. */
import { ReviewView } from '../../views/exports/review-view.tsx';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import '../../views/exports/export.css';

await mount(() => (
  <div class="sheet">
    <Header tab={undefined} />
    <Content>
      <ReviewView />
      <LanguagePicker />
    </Content>
  </div>
));
