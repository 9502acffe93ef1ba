/** Drafts the helper brief: ten lines that a helpline asks for first, naming only whom the person names. */
import type { Translate } from '../i18n/translate.ts';
import type { RiskCard } from '../privacy-checks/schema.ts';
import type { Incident } from '../incidents/model.ts';

export const BRIEF_LINES = [
  'who',
  'place',
  'what',
  'when',
  'touched',
  'danger',
  'tried',
  'need',
  'channel',
  'proof',
] as const;
export type BriefLine = (typeof BRIEF_LINES)[number];
export type Brief = Record<BriefLine, string>;

/** @returns `UTC+5:30` for 330 minutes; the name of a time zone would reveal the city */
export function formatUtcOffset(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

const toIsoDay = (iso: string): string => iso.slice(0, 10);

/** Actions directed at the platform. Names of other addressees are left out. */
const PLATFORM_ACTIONS = new Set(['report', 'appeal', 'block']);

function describeResponses(translate: Translate, { responses }: Incident, platform: string): string {
  return responses
    .map(({ action, at }) => {
      const addressee = PLATFORM_ACTIONS.has(action) && platform ? ` (${platform})` : '';
      return `${translate(`help.brief.did.${action}`)}${addressee} ${toIsoDay(at)}`;
    })
    .join('; ');
}

function describeDanger(translate: Translate, dangerNow: boolean | null | undefined): string {
  if (dangerNow === true) return translate('help.brief.yes');
  return dangerNow === false ? translate('help.brief.no') : '';
}

/**
 * Fills in what is known and leaves the rest empty.
 * @param offset minutes ahead of UTC
 */
export function draftBrief(translate: Translate, offset: number, card?: RiskCard, incident?: Incident): Brief {
  const platform = incident?.item.platform ? translate(`platformName.${incident.item.platform}`) : '';
  return {
    who: card?.role ? translate(`self.role.${card.role}`) : '',
    place: [card?.region && translate(`self.region.${card.region}`), formatUtcOffset(offset)]
      .filter(Boolean)
      .join(', '),
    what: incident ? [translate(`incident.${incident.what}`), platform].filter(Boolean).join(', ') : '',
    when: incident ? toIsoDay(incident.item.posted.utc ?? incident.keptAt) : '',
    touched: incident?.what === 'account' || incident?.what === 'taken-down' ? platform : '',
    danger: describeDanger(translate, incident?.severity.dangerNow),
    tried: incident ? describeResponses(translate, incident, platform) : '',
    need: '',
    channel: '',
    proof: incident ? translate('help.brief.kept', { count: Math.max(1, incident.artifacts.length) }) : '',
  };
}

/** @returns ten numbered lines of plain text */
export const formatBrief = (brief: Brief, translate: Translate): string =>
  BRIEF_LINES.map((line, i) => {
    const text = brief[line].replace(/\s+/g, ' ').trim();
    return `${i + 1}. ${translate(`help.brief.line.${line}`)}: ${text || '–'}`;
  }).join('\n');
