/** Builds an incident from what the person marked in a data download. The file itself and its name are not saved. */
import { createBlankIncident } from './create-incident.ts';
import { createItem } from './create-item.ts';
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
    item: createItem({ kind: 'file', platform, text: lines.join('\n'), title }),
  };
}
