/** The incident log, as a full page; `?id=` opens one record. */
import { Content, Header } from '../ui/frame.tsx';
import { LogView } from '../ui/log/log-view.tsx';
import { createLog } from '../ui/log/store.ts';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { Unlocked } from '../ui/vault/unlock.tsx';
import helpCss from '../ui/help/help.css?inline';
import logCss from './log.css?inline';

export function show(): Promise<void> {
  const log = createLog();
  const first = new URLSearchParams(location.search).get('id') ?? undefined;
  return mount(
    () => (
      <div class="sheet">
        <Header tab={undefined} />
        <Content>
          <Unlocked>
            <LogView log={log} first={first} />
          </Unlocked>
          <LanguagePicker />
        </Content>
      </div>
    ),
    [helpCss, logCss],
  );
}
