/** Mounts the panic sheet, to read or to print. */
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { PanicView } from '../../views/helplines/panic-view.tsx';

await mount(() => (
  <PageLayout printable>
    <PanicView />
  </PageLayout>
));
