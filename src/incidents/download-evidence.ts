/** Builds an incident from what the person marked in a data download. The file itself and its name are not saved. */
import { createBlankIncident } from './create-incident.ts';
import type { Incident } from './model.ts';

export interface DownloadEvidence {
  platform: string;
  /** What was marked, one line each, and the description and hash of each file. */
  lines: readonly string[];
  title: string;
}

/** Incidents of the practice network are never made of a download. */
export async function createDownloadIncident({ platform, lines, title }: DownloadEvidence): Promise<Incident> {
  return {
    ...(await createBlankIncident('account', false)),
    item: {
      kind: 'file',
      // A file has no address of its own.
      url: '',
      canonicalUrl: null,
      platform,
      id: null,
      parent: null,
      author: { handle: null, name: null, id: null, url: null },
      posted: { shown: null, utc: null },
      counts: [],
      text: lines.join('\n'),
      alts: [],
      language: null,
      title,
      ownReplies: null,
    },
  };
}
