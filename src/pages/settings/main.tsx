/** Mounts the settings. */
import '../../views/shell/styles.css';
import { SettingsView } from '../../views/settings/settings-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

await mount(() => (
  <PageLayout languagePicker="none">
    <SettingsView />
  </PageLayout>
));
