/** Run a session: choose an agenda or put one together; while one runs, the facilitator's window. */
import { useEffect } from 'preact/hooks';
import { Content, Header } from '../ui/frame.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { Loading } from '../ui/parts.tsx';
import { useWords } from '../ui/words.tsx';
import { ChooseView } from '../ui/workshop/choose.tsx';
import { FacilitatorView } from '../ui/workshop/facilitator.tsx';
import { useSession } from '../ui/workshop/running.ts';

function Page() {
  const { t } = useWords();
  const [session, change] = useSession();
  useEffect(() => { document.title = `${t('product')}: ${t('workshop.title')}`; }, [t]);
  return (
    <div class={session ? 'sheet wide' : 'sheet'}>
      <Header tab={undefined} />
      <Content>
        {session === null ? <Loading label={t('loading')} /> : session ? <FacilitatorView session={session} change={change} /> : <ChooseView />}
        <LanguagePicker />
      </Content>
    </div>
  );
}

void mount(() => <Page />);
