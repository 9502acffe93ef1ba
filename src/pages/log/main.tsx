/** The incident log, as a full page; `?id=` opens one record. */
import { Content, Header } from '../../views/shell/frame.tsx';
import { LogView } from '../../views/incidents/log/log-view.tsx';
import { createLog } from '../../views/incidents/log/log-state.ts';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { RequireUnlocked } from '../../views/vault/unlock.tsx';
import '../../views/helplines/helplines.css';
import '../../views/incidents/log/log.css';

const log = createLog();
const first = new URLSearchParams(location.search).get('id') ?? undefined;
await mount(() => (
  <div class="sheet">
    <Header tab={undefined} />
    <Content>
      <RequireUnlocked>
        <LogView log={log} first={first} />
      </RequireUnlocked>
      <LanguagePicker />
    </Content>
  </div>
));
