/** Mounts the check of a text before it is posted. */
import '../../views/shell/styles.css';
import { CheckTextView } from '../../views/exposure/check-text-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

await mount(() => (
  <PageLayout>
    <CheckTextView />
  </PageLayout>
));
