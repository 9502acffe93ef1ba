/** The running session, as the facilitator's tools get it. */
import type { Programme } from '../../workshop/load-programme.ts';
import type { ChangeSession } from '../../workshop/running-session.ts';
import type { WorkshopSession } from '../../workshop/session.ts';

export interface RunningSession {
  session: WorkshopSession;
  programme: Programme;
  change: ChangeSession;
}

export const getBlockIndex = ({ session, programme }: Pick<RunningSession, 'session' | 'programme'>): number =>
  programme.slides[session.at]?.block ?? 0;
