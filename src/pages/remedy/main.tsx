/** Mounts the page on which an organisation merges the outcome statistics of many people. */
import '../../views/shell/styles.css';
import { RemedyView } from '../../views/remedy/remedy-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

await mount(() => (
  <PageLayout>
    <RemedyView />
  </PageLayout>
));
