/** Mounts content packs. */
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { ContentPacksView } from '../../views/packs/content-packs-view.tsx';

await mount(() => (
  <PageLayout>
    <ContentPacksView />
  </PageLayout>
));
