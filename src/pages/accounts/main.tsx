/** Mounts My accounts; with `?card`, the risk card first. */
import '../../views/shell/styles.css';
import { AccountsPage } from '../../views/privacy-checks/accounts-page.tsx';
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';

const startWithCard = new URLSearchParams(location.search).has('card');
await mount(() => (
  <PageLayout>
    <AccountsPage startWithCard={startWithCard} />
  </PageLayout>
));
