/** Photos from this device: what their files tell, and copies without it. */
import { useEffect } from 'preact/hooks';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { PhotosView } from '../../views/files/photos-view.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import '../../views/files/photos.css';

function Page() {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${t('product')}: ${t('photo.title')}`;
  }, [t]);
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        <PhotosView />
        <LanguagePicker />
      </Content>
    </div>
  );
}

await mount(() => <Page />);
