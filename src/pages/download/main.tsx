/** Mounts the page that reads the platforms' own data exports. */
import '../../views/shell/styles.css';
import { DownloadView } from '../../views/downloads/download-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

await mount(() => (
  <PageLayout>
    <DownloadView />
  </PageLayout>
));
