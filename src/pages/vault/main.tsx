/** What is kept here, as a full page: passphrase, lock, backup, erase. */
import { useEffect } from 'preact/hooks';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { VaultView } from '../../views/vault/vault-view.tsx';
import { useTranslation } from '../../ui/language-context.ts';

function Page() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('product')}: ${t('vault.title')}`;
  }, [t]);
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        <VaultView />
        <LanguagePicker />
      </Content>
    </div>
  );
}

await mount(() => <Page />);
