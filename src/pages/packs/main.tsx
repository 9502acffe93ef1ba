/** Mounts content packs. */
import '../../views/shell/styles.css';
import { ContentPacksView } from '../../views/packs/content-packs-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

await mount(() => (
  <PageLayout>
    <ContentPacksView />
  </PageLayout>
));
