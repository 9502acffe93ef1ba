/** Names the settings of the account in a tab that are not what they were at the last check. */
import { sendToWorker } from '../../messaging/client.ts';
import { listChanges } from '../../privacy-checks/setting-changes.ts';
import { ChangeList } from './change-list.tsx';
import type { KnownSiteSummary } from './known-site-summary.ts';

interface ChangedSettingsProps {
  site: KnownSiteSummary;
  tab: number;
  onChange(): void;
}

export const ChangedSettings = ({ site, tab, onChange }: ChangedSettingsProps) => (
  <ChangeList
    as="h2"
    platform={site.platform}
    changes={listChanges(site.rows)}
    onAcknowledge={() => void sendToWorker({ type: 'setting/acknowledgeChanges', tab }).then(onChange)}
  />
);
