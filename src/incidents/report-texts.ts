/** Texts for an official form, one block a field: addresses, account, time, what happened, the rule. In the language that the person picks. */
import { getDisplayName } from '../i18n/formats.ts';
import type { Platform, Rule } from '../platforms/schema.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Incident } from './model.ts';
import { ABUSES_BY_SITUATION } from './report-routes.ts';

export const REPORT_FIELDS = ['addresses', 'account', 'time', 'context', 'rule'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
export interface ReportText {
  id: ReportField;
  text: string;
}

export interface ReportDraft {
  incident: Incident;
  rule: Rule | undefined;
  /** Of the texts, BCP 47. */
  language: string;
  /** It is aimed at somebody else. */
  witness: boolean;
  /** The person's own wording instead of the drafted one. */
  context?: string | undefined;
}

/** The rule that fits best what happened. */
export function findViolatedRule({ rules = [] }: Pick<Platform, 'rules'>, what: Incident['what']): Rule | undefined {
  for (const abuse of ABUSES_BY_SITUATION[what]) {
    const found = rules.find(r => r.abuse.includes(abuse));
    if (found) return found;
  }
  return undefined;
}

/** Without what a page adds to its address for itself: the item's own address where it is known. */
function formatLinks({ item }: Incident): string {
  return [...new Set([item.canonicalUrl ?? item.url, item.parent])].filter(Boolean).join('\n');
}

function formatAccount({ item: { author } }: Incident): string {
  return [
    author.handle && `@${author.handle.replace(/^@/, '')}`,
    author.name !== author.handle && author.name,
    author.id && `id ${author.id}`,
    author.url,
  ]
    .filter(Boolean)
    .join('\n');
}

const formatMinute = (utc: string): string => `${utc.slice(0, 16).replace('T', ' ')} UTC`;

function formatTime({ item: { posted } }: Incident, say: Translate): string {
  const shown = posted.shown && say('blocks.shown', { shown: posted.shown });
  return [posted.utc && formatMinute(posted.utc), shown].filter(Boolean).join(' ');
}

const isSameLanguage = (a: string, b: string): boolean =>
  a.toLowerCase().split(/[-_]/)[0] === b.toLowerCase().split('-')[0];

/** Plain sentences from what is known; nothing that the person wrote for themselves. */
export function draftContext(
  say: Translate,
  { incident, language, witness }: Pick<ReportDraft, 'incident' | 'language' | 'witness'>,
): string {
  const { severity: s, item } = incident;
  const named = (['namesPlace', 'namesTime', 'namesMeans'] as const).filter(x => s[x]);
  const spoken =
    item.language && !isSameLanguage(item.language, language) && getDisplayName(language, 'language', item.language);
  return [
    say(`blocks.what.${incident.what}.${witness ? 'witness' : 'me'}`),
    ...named.map(x => say(`blocks.${x}`)),
    s.repeated && say('blocks.repeated'),
    s.dangerNow && say('blocks.dangerNow'),
    // Moderators who do not read the language need to know which one it is.
    spoken && item.text && say('blocks.language', { language: spoken }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Only blocks that say something. */
export function buildReportTexts(say: Translate, report: ReportDraft): ReportText[] {
  const { incident, rule } = report;
  const texts: Record<ReportField, string> = {
    addresses: formatLinks(incident),
    account: formatAccount(incident),
    time: formatTime(incident, say),
    context: report.context ?? draftContext(say, report),
    rule: rule ? [`${rule.title}: ${rule.url}`, rule.says && `“${rule.says}”`].filter(Boolean).join('\n') : '',
  };
  return REPORT_FIELDS.map(id => ({ id, text: texts[id] })).filter(b => b.text);
}

/** All of it as one text, for a form with one field. */
export const joinReportTexts = (blocks: ReportText[], say: Translate): string =>
  blocks.map(b => `${say(`blocks.name.${b.id}`)}:\n${b.text}`).join('\n\n');
