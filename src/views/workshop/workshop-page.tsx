/** Workshops: choose or compose a session; while one runs, the facilitator's window. */

import { useTranslation } from '../../ui/language-context.ts';
import { Loading } from '../../ui/page-states.tsx';
import { useSession } from '../../workshop/running-session.ts';
import { PageLayout } from '../shell/page-layout.tsx';
import { usePageTitle } from '../shell/use-page-title.ts';
import { ChooseAgendaView } from './choose-agenda.tsx';
import { FacilitatorView } from './facilitator-view.tsx';
import '../learning/learn.css';
import './slide.css';
import './facilitator.css';

/** @param lesson to give as a session */
export function WorkshopPage({ lesson }: { lesson: string | undefined }) {
  const { t } = useTranslation();
  const [session, change] = useSession();
  usePageTitle('workshop.title');
  return (
    <PageLayout wide={!!session}>
      {session === null ? (
        <Loading label={t('loading')} />
      ) : session ? (
        <FacilitatorView session={session} change={change} />
      ) : (
        <ChooseAgendaView lesson={lesson} />
      )}
    </PageLayout>
  );
}
