/** Mounts the evidence log; `?id=` opens one incident. */
import '../../views/shell/styles.css';
import { readPageParams } from '../../preferences/opaque-page-params.ts';
import { createLogStore } from '../../views/incidents/log/log-state.ts';
import { LogView } from '../../views/incidents/log/log-view.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { MemoryOnlyNotice } from '../../views/vault/storage-notice.tsx';
import { RequireUnlocked } from '../../views/vault/unlock.tsx';

const log = createLogStore();
const first = (await readPageParams()).get('id') ?? undefined;
await mount(() => (
  <PageLayout>
    <RequireUnlocked heading="log.title">
      <MemoryOnlyNotice />
      <LogView log={log} first={first} />
    </RequireUnlocked>
  </PageLayout>
));
