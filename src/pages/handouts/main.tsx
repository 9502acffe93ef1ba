/** Mounts handouts. The address does not say which. */
import '../../views/shell/styles.css';
import { readPageParams } from '../../preferences/opaque-page-params.ts';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { HandoutView } from '../../views/workshop/handout-view.tsx';

const start = (await readPageParams()).get('sheet') ?? 'helper';
await mount(() => (
  <PageLayout languagePicker="screen">
    <HandoutView start={start} />
  </PageLayout>
));
