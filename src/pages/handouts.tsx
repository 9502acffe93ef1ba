/** Sheets to print. The address never says which. */
import { openedWith } from '../lib/opaque-page-params.ts';
import { Content, Header } from '../ui/frame.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { HandoutView } from '../ui/workshop/handout-view.tsx';
import handoutCss from '../ui/workshop/handout.css?inline';

export async function show(): Promise<void> {
  const start = (await openedWith()).get('sheet') ?? 'helper';
  await mount(
    () => (
      <div class="sheet">
        <Header tab={undefined} />
        <Content>
          <HandoutView start={start} />
          <div class="screen">
            <LanguagePicker />
          </div>
        </Content>
      </div>
    ),
    [handoutCss],
  );
}
