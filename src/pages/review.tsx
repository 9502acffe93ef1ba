/** An ally opens a locked export here, as a full page. */
import { ReviewView } from '../ui/export/review-view.tsx';
import { Content, Header } from '../ui/frame.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import exportCss from '../ui/export/export.css?inline';

export const show = (): Promise<void> =>
  mount(
    () => (
      <div class="sheet">
        <Header tab={undefined} />
        <Content>
          <ReviewView />
          <LanguagePicker />
        </Content>
      </div>
    ),
    [exportCss],
  );
