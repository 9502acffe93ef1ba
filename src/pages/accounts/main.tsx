/** Mounts My accounts; with `?card`, the risk card first. */
import { mount } from '../../views/shell/mount.tsx';
import { PageLayout } from '../../views/shell/page-layout.tsx';
import { AccountsPage } from '../../views/privacy-checks/accounts-page.tsx';

const startWithCard = new URLSearchParams(location.search).has('card');
await mount(() => (
  <PageLayout>
    <AccountsPage startWithCard={startWithCard} />
  </PageLayout>
));
