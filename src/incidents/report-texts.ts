/** Drafts the texts for a report form, one per field, in the language that the person chooses. */
import { getDisplayName } from '../i18n/formats.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Platform } from '../platforms/schema.ts';
import type { CommunityRule } from '../platforms/report-schema.ts';
import type { Incident } from './model.ts';
import { ABUSES_BY_SITUATION } from './report-routes.ts';

const REPORT_FIELDS = ['addresses', 'account', 'time', 'context', 'meaning', 'rule'] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];
export interface ReportText {
  id: ReportField;
  text: string;
}

export interface ReportDraft {
  incident: Incident;
  rule: CommunityRule | undefined;
  /** BCP 47. */
  language: string;
  /** The person reports what happened to somebody else. */
  witness: boolean;
  /** The person's own wording instead of the draft. */
  context?: string | undefined;
}

/** Finds the platform rule that fits the situation best. */
export function findViolatedRule(
  { rules = [] }: Pick<Platform, 'rules'>,
  what: Incident['what'],
): CommunityRule | undefined {
  for (const abuse of ABUSES_BY_SITUATION[what]) {
    const rule = rules.find(candidate => candidate.abuse.includes(abuse));
    if (rule) return rule;
  }
  return undefined;
}

/** Prefers the item's own URL: the address bar may contain parameters of the session. */
export const formatLinks = ({ item }: Incident): string =>
  [...new Set([item.canonicalUrl ?? item.url, item.parent])].filter(Boolean).join('\n');

const formatAccount = ({ item: { author } }: Incident): string =>
  [
    author.handle && `@${author.handle.replace(/^@/, '')}`,
    author.name !== author.handle && author.name,
    author.id && `id ${author.id}`,
    author.url,
  ]
    .filter(Boolean)
    .join('\n');

const formatMinute = (utc: string): string => `${utc.slice(0, 16).replace('T', ' ')} UTC`;

const formatTime = ({ item: { posted } }: Incident, translate: Translate): string =>
  [posted.utc && formatMinute(posted.utc), posted.shown && translate('blocks.shown', { shown: posted.shown })]
    .filter(Boolean)
    .join(' ');

const formatRule = ({ title, url, says }: CommunityRule): string =>
  [`${title}: ${url}`, says && `“${says}”`].filter(Boolean).join('\n');

const isSameLanguage = (a: string, b: string): boolean =>
  a.toLowerCase().split(/[-_]/)[0] === b.toLowerCase().split('-')[0];

/** Names the language of the post if it is not that of the report: a moderator who cannot read it needs to know. */
function describeLanguage(translate: Translate, { item }: Incident, language: string): string | false {
  if (!item.language || !item.text || isSameLanguage(item.language, language)) return false;
  const name = getDisplayName(language, 'language', item.language);
  return !!name && translate('blocks.language', { language: name });
}

/** Drafts plain sentences from the facts, without the person's own notes. */
export function draftContext(
  translate: Translate,
  { incident, language, witness }: Pick<ReportDraft, 'incident' | 'language' | 'witness'>,
): string {
  const { severity } = incident;
  const named = (['namesPlace', 'namesTime', 'namesMeans'] as const).filter(question => severity[question]);
  return [
    translate(`blocks.what.${incident.what}.${witness ? 'witness' : 'me'}`),
    ...named.map(question => translate(`blocks.${question}`)),
    severity.repeated && translate('blocks.repeated'),
    severity.dangerNow && translate('blocks.dangerNow'),
    describeLanguage(translate, incident, language),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Leaves out fields without text. */
export function buildReportTexts(translate: Translate, draft: ReportDraft): ReportText[] {
  const { incident, rule } = draft;
  const texts: Record<ReportField, string> = {
    addresses: formatLinks(incident),
    account: formatAccount(incident),
    time: formatTime(incident, translate),
    context: draft.context ?? draftContext(translate, draft),
    meaning: incident.meaning?.trim() ?? '',
    rule: rule ? formatRule(rule) : '',
  };
  return REPORT_FIELDS.map(id => ({ id, text: texts[id] })).filter(({ text }) => text);
}

/** Joins the texts for a form with a single field. */
export const joinReportTexts = (texts: ReportText[], translate: Translate): string =>
  texts.map(({ id, text }) => `${translate(`blocks.name.${id}`)}:\n${text}`).join('\n\n');
