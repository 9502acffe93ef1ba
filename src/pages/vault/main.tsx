/** Mounts the vault: passphrase, lock, backup, deletion. */
import '../../views/shell/styles.css';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { VaultView } from '../../views/vault/vault-view.tsx';

await mount(() => (
  <PageLayout>
    <VaultView />
  </PageLayout>
));
