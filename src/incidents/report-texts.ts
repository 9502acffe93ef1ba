/** Texts for an official form, one block a field: addresses, account, time, what happened, the rule. In the language that the person picks. */
import { getDisplayName } from '../i18n/formats.ts';
import type { Platform, Rule } from '../platforms/schema.ts';
import type { Say } from '../helplines/brief.ts';
import type { Incident } from './model.ts';
import { ABUSES } from './report-routes.ts';

export const BLOCKS = ['addresses', 'account', 'time', 'context', 'rule'] as const;
export type BlockId = (typeof BLOCKS)[number];
export interface CopyBlock {
  id: BlockId;
  text: string;
}

export interface Report {
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
export function ruleFor({ rules = [] }: Pick<Platform, 'rules'>, what: Incident['what']): Rule | undefined {
  for (const abuse of ABUSES[what]) {
    const found = rules.find(r => r.abuse.includes(abuse));
    if (found) return found;
  }
  return undefined;
}

/** Without what a page adds to its address for itself: the item's own address where it is known. */
function addresses({ item }: Incident): string {
  return [...new Set([item.canonicalUrl ?? item.url, item.parent])].filter(Boolean).join('\n');
}

function account({ item: { author } }: Incident): string {
  return [
    author.handle && `@${author.handle.replace(/^@/, '')}`,
    author.name !== author.handle && author.name,
    author.id && `id ${author.id}`,
    author.url,
  ]
    .filter(Boolean)
    .join('\n');
}

const minute = (utc: string): string => `${utc.slice(0, 16).replace('T', ' ')} UTC`;

function time({ item: { posted } }: Incident, say: Say): string {
  const shown = posted.shown && say('blocks.shown', { shown: posted.shown });
  return [posted.utc && minute(posted.utc), shown].filter(Boolean).join(' ');
}

const alike = (a: string, b: string): boolean => a.toLowerCase().split(/[-_]/)[0] === b.toLowerCase().split('-')[0];

/** Plain sentences from what is known; nothing that the person wrote for themselves. */
export function draftContext(
  say: Say,
  { incident, language, witness }: Pick<Report, 'incident' | 'language' | 'witness'>,
): string {
  const { severity: s, item } = incident;
  const named = (['namesPlace', 'namesTime', 'namesMeans'] as const).filter(x => s[x]);
  const spoken =
    item.language && !alike(item.language, language) && getDisplayName(language, 'language', item.language);
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
export function copyBlocks(say: Say, report: Report): CopyBlock[] {
  const { incident, rule } = report;
  const texts: Record<BlockId, string> = {
    addresses: addresses(incident),
    account: account(incident),
    time: time(incident, say),
    context: report.context ?? draftContext(say, report),
    rule: rule ? [`${rule.title}: ${rule.url}`, rule.says && `“${rule.says}”`].filter(Boolean).join('\n') : '',
  };
  return BLOCKS.map(id => ({ id, text: texts[id] })).filter(b => b.text);
}

/** All of it as one text, for a form with one field. */
export const wholeText = (blocks: CopyBlock[], say: Say): string =>
  blocks.map(b => `${say(`blocks.name.${b.id}`)}:\n${b.text}`).join('\n\n');
