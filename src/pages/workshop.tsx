/** Run a session: choose an agenda or put one together; while one runs, the facilitator's window. */
import { useEffect } from 'preact/hooks';
import { openedWith } from '../lib/opaque-page-params.ts';
import { Content, Header } from '../ui/frame.tsx';
import { LanguagePicker, mount } from '../ui/mount.tsx';
import { Loading } from '../ui/basics.tsx';
import { useWords } from '../ui/language-context.tsx';
import { ChooseView } from '../ui/workshop/choose.tsx';
import { FacilitatorView } from '../ui/workshop/facilitator.tsx';
import { useSession } from '../workshop/running-session.ts';
import learnCss from '../ui/learn/learn.css?inline';
import slideCss from '../ui/workshop/slide.css?inline';
import deskCss from '../ui/workshop/desk.css?inline';
import helpCss from '../ui/help/help.css?inline';

/** @param lesson from which it was opened: the address does not say which */
function Page({ lesson }: { lesson: string | undefined }) {
  const { t } = useWords();
  const [session, change] = useSession();
  useEffect(() => {
    document.title = `${t('product')}: ${t('workshop.title')}`;
  }, [t]);
  return (
    <div class={session ? 'sheet wide' : 'sheet'}>
      <Header tab={undefined} />
      <Content>
        {session === null ? (
          <Loading label={t('loading')} />
        ) : session ? (
          <FacilitatorView session={session} change={change} />
        ) : (
          <ChooseView lesson={lesson} />
        )}
        <LanguagePicker />
      </Content>
    </div>
  );
}

export async function show(): Promise<void> {
  const lesson = (await openedWith()).get('lesson') ?? undefined;
  await mount(() => <Page lesson={lesson} />, [learnCss, slideCss, deskCss, helpCss]);
}
