/** Builds an incident from a notice that the person pasted, because it came by email or the account is gone. */
import { createBlankIncident } from './create-incident.ts';
import { createItem } from './create-item.ts';
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
    item: createItem({ kind: 'page', platform, text: notice || null, title }),
  };
}
