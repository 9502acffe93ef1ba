/** Photos from this device: what their files tell, and copies without it. */
import { useEffect } from 'preact/hooks';
import { takePart } from '../content/take-part.ts';
import { Content, Header } from '../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../views/shell/mount.tsx';
import { PhotosView } from '../views/files/photos-view.tsx';
import { useWords } from '../ui/language-context.tsx';
import photosCss from './photos.css?inline';

function Page() {
  const { t } = useWords();
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

export async function show(): Promise<void> {
  await takePart('photo');
  await mount(() => <Page />, [photosCss]);
}
