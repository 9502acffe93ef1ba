/** Mounts the first-run page. */
import '../../views/shell/styles.css';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { WelcomeView } from '../../views/shell/welcome-view.tsx';

await mount(() => (
  <PageLayout>
    <WelcomeView />
  </PageLayout>
));
