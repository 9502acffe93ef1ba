/** Who can help, as a full page: whom to turn to, and what to have ready. */
import { Content, Header } from '../ui/frame.tsx';
import { Directory } from '../ui/help/directory.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { sentences, useWords } from '../ui/words.tsx';

function Page() {
  const { t } = useWords();
  return (
    <div class="sheet">
      <Header tab={undefined} />
      <Content>
        <h1>{t('help.title')}</h1>
        <p>{t('help.intro')}</p>
        <section class="card next stack" aria-labelledby="before">
          <h2 id="before">{t('help.before.title')}</h2>
          <ul>{sentences(t, 'help.before.list').map(s => <li key={s}>{s}</li>)}</ul>
        </section>
        <p class="small caution">{t('help.live')}</p>
        <Directory />
        <LanguagePicker />
      </Content>
    </div>
  );
}

void mount(() => <Page />);
