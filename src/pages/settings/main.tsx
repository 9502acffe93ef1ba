/** Mounts the settings. */
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { SettingsView } from '../../views/settings/settings-view.tsx';

await mount(() => (
  <PageLayout>
    <SettingsView />
  </PageLayout>
));
