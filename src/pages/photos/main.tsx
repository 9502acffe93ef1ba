/** Mounts the photo cleaner. */
import '../../views/shell/styles.css';
import { PhotosView } from '../../views/files/photos-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

await mount(() => (
  <PageLayout>
    <PhotosView />
  </PageLayout>
));
