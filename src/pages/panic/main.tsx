/** Mounts the panic sheet, to read or to print. */
import '../../views/shell/styles.css';
import { PanicView } from '../../views/helplines/panic-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

await mount(() => (
  <PageLayout languagePicker="screen">
    <PanicView />
  </PageLayout>
));
