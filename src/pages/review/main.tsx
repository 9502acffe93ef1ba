/** Mounts the page on which an ally reviews an encrypted export. */
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { ReviewView } from '../../views/exports/review-view.tsx';

await mount(() => (
  <PageLayout>
    <ReviewView />
  </PageLayout>
));
