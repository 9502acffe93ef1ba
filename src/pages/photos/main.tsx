/** Mounts the photo cleaner. */

import { PhotosView } from '../../views/files/photos-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

await mount(() => (
  <PageLayout>
    <PhotosView />
  </PageLayout>
));
