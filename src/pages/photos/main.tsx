/** Mounts the photo cleaner. */
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { PhotosView } from '../../views/files/photos-view.tsx';

await mount(() => (
  <PageLayout>
    <PhotosView />
  </PageLayout>
));
