/** One page as this build sees it, for rule authors (docs/inspect.md). The shape is a contract: add to it, never change it. */
import type { Finding } from '../privacy-checks/schema.ts';
import type { ProfileFieldText } from '../exposure/schema.ts';
import { detectPii } from '../exposure/detect-pii.ts';
import { platformFile } from '../platforms/load.ts';
import { loadPlatformLabels, getI18n } from '../i18n/index.ts';
import { drainFaults } from '../lib/fault-log.ts';
import { namedIn } from './handlers/content-messages.ts';
import { countries } from '../exposure/draft-warnings.ts';
import { lookAt } from '../messaging/tab-client.ts';

export async function inspectTab(tab: number): Promise<unknown> {
  const look = await lookAt(tab);
  const nothing = {
    platform: null,
    page: 'other',
    language: null,
    settings: [],
    profile: [],
    composer: [],
    post: null,
    reports: [],
  };
  if (!look?.where) return { ...nothing, errors: drainFaults() };
  const file = await platformFile(look.where.platform);
  const i = await loadPlatformLabels(await getI18n(), file.id);
  const steps = (id: string): unknown => i.t(`platforms:${file.id}.reports.${id}.steps`, { returnObjects: true });
  return {
    platform: file.id,
    page: look.where.kind,
    language: look.where.language,
    settings: (look.findings as Finding[]).map(({ id, state, value, locatedBy }) => ({ id, state, value, locatedBy })),
    profile: await namedIn(look.fields as ProfileFieldText[]),
    composer: look.composers.flatMap(text =>
      detectPii(text, { countries: countries() }).map(s => ({ kind: s.kind, text: text.slice(s.start, s.end) })),
    ),
    post: look.post && { author: look.post.author, permalink: look.post.permalink, time: look.post.time },
    reports: file.reports.flatMap(r =>
      r.abuse.map(abuse => ({ abuse, ...(r.url ? { url: r.url } : { steps: steps(r.id) }) })),
    ),
    errors: drainFaults(),
  };
}
