/** Mounts "Help fix this check". The address does not say which page it is about. */
import '../../views/shell/styles.css';
import { readPageParams } from '../../preferences/opaque-page-params.ts';
import { FixCheckView } from '../../views/privacy-checks/fix-check-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

const params = await readPageParams();
const tab = params.has('tab') ? Number(params.get('tab')) : undefined;
await mount(() => (
  <PageLayout tab={tab}>
    <FixCheckView tab={tab} />
  </PageLayout>
));
