/** Builds an incident from a notice that the person pasted, because it came by email or the account is gone. */
import { createBlankIncident } from './create-incident.ts';
import type { Incident } from './model.ts';

interface PastedNotice {
  platform: string | null;
  notice: string;
  title: string;
  isPractice: boolean;
}

export async function createNoticeIncident({ platform, notice, title, isPractice }: PastedNotice): Promise<Incident> {
  return {
    ...(await createBlankIncident('taken-down', isPractice)),
    item: {
      kind: 'page',
      // It was pasted and has no address of its own.
      url: '',
      canonicalUrl: null,
      platform,
      id: null,
      parent: null,
      author: { handle: null, name: null, id: null, url: null },
      posted: { shown: null, utc: null },
      counts: [],
      text: notice || null,
      alts: [],
      language: null,
      title,
      ownReplies: null,
    },
  };
}
