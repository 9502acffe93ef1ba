/** Run a session: choose an agenda or put one together; while one runs, the facilitator's window. */
import { useEffect } from 'preact/hooks';
import { readPageParams } from '../../preferences/opaque-page-params.ts';
import { Content, Header } from '../../views/shell/frame.tsx';
import { LanguagePicker, mount } from '../../views/shell/mount.tsx';
import { Loading } from '../../ui/page-states.tsx';
import { useTranslation } from '../../ui/language-context.ts';
import { ChooseAgendaView } from '../../views/workshop/choose-agenda.tsx';
import { FacilitatorView } from '../../views/workshop/facilitator-view.tsx';
import { useSession } from '../../workshop/running-session.ts';
import '../../views/learning/learn.css';
import '../../views/workshop/slide.css';
import '../../views/workshop/facilitator.css';
import '../../views/helplines/helplines.css';

/** @param lesson from which it was opened: the address does not say which */
function Page({ lesson }: { lesson: string | undefined }) {
  const { t } = useTranslation();
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
          <ChooseAgendaView lesson={lesson} />
        )}
        <LanguagePicker />
      </Content>
    </div>
  );
}

const lesson = (await readPageParams()).get('lesson') ?? undefined;
await mount(() => <Page lesson={lesson} />);
