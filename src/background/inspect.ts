/** Describes one page as this build reads it, for rule authors (docs/inspect.md). */
import { detectPii } from '../exposure/detect-pii.ts';
import { getLikelyCountries } from '../exposure/draft-warnings.ts';
import { withLexicons } from '../exposure/load-lexicons.ts';
import { getI18n, loadPlatformLabels } from '../i18n/index.ts';
import { drainFaults } from '../lib/fault-log.ts';
import type { Inspection } from '../messaging/page-contents.ts';
import { sendToTab } from '../messaging/tab-client.ts';
import { loadPlatform } from '../platforms/load.ts';
import { translateList } from './overlay-text.ts';
import { findInProfile } from './profile-matches.ts';

const UNKNOWN_PAGE = {
  platform: null,
  page: 'other',
  language: null,
  settings: [],
  profile: [],
  composer: [],
  post: null,
  reports: [],
};

const findInText = (text: string): Inspection['composer'] =>
  detectPii(text, { countries: getLikelyCountries() }).map(({ kind, start, end }) => ({
    kind,
    text: text.slice(start, end),
  }));

export async function inspectTab(tab: number): Promise<Inspection> {
  const contents = await sendToTab(tab, { type: 'reader/readPage' });
  if (!contents?.where) return { ...UNKNOWN_PAGE, errors: drainFaults() };
  const { where, findings, fields, composers, post } = contents;
  const platform = await loadPlatform(where.platform);
  const i18n = await loadPlatformLabels(await getI18n(), platform.id);
  const getSteps = (route: string): string[] => translateList(i18n, `platforms:${platform.id}.reports.${route}.steps`);
  return {
    platform: platform.id,
    page: where.kind,
    language: where.language,
    settings: findings.map(({ id, state, value, locatedBy, seems }) => ({
      id,
      state,
      value,
      locatedBy,
      source: state === 'unread' ? null : 'read',
      seems: seems ?? null,
    })),
    profile: await findInProfile(fields),
    composer: await withLexicons(() => composers.flatMap(findInText)),
    post: post && { author: post.author, permalink: post.permalink, time: post.time },
    reports: platform.reports.flatMap(({ id, abuse: kinds, url }) =>
      kinds.map(abuse => (url ? { abuse, url } : { abuse, steps: getSteps(id) })),
    ),
    errors: drainFaults(),
  };
}
