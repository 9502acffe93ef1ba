/** Mounts the page on which an ally reviews an encrypted export. */
import '../../views/shell/styles.css';
import { ReviewView } from '../../views/exports/review-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

await mount(() => (
  <PageLayout>
    <ReviewView />
  </PageLayout>
));
