/** The helper brief: ten lines that a helpline asks for first. Drafted from an incident or blank; no names but those that the person types. */
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

/** Words of the language that the brief is in, by key. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;

/** `UTC+5:30` for 330 minutes. A zone's name would say the town. */
export function formatUtcOffset(minutes: number): string {
  const [h, m] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '-' : '+'}${h}${m ? `:${String(m).padStart(2, '0')}` : ''}`;
}

const toIsoDay = (iso: string): string => iso.slice(0, 10);
/** Actions that have a platform as their other side; the others' names stay out unless typed. */
const PLATFORM_ACTIONS = new Set(['report', 'appeal', 'block']);

/**
 * What is known already; the rest is empty.
 * @param offset minutes ahead of UTC
 */
export function draftBrief(say: Translate, offset: number, card?: RiskCard, incident?: Incident): Brief {
  const platform = incident?.item.platform ? say(`platformName.${incident.item.platform}`) : '';
  const danger = incident?.severity.dangerNow;
  return {
    who: card?.role ? say(`self.role.${card.role}`) : '',
    place: [card?.region && say(`self.region.${card.region}`), formatUtcOffset(offset)].filter(Boolean).join(', '),
    what: incident ? [say(`incident.${incident.what}`), platform].filter(Boolean).join(', ') : '',
    when: incident ? toIsoDay(incident.item.posted.utc ?? incident.keptAt) : '',
    touched: incident?.what === 'account' ? platform : '',
    danger: danger === true ? say('help.brief.yes') : danger === false ? say('help.brief.no') : '',
    tried:
      incident?.responses
        .map(
          r =>
            `${say(`help.brief.did.${r.action}`)}${PLATFORM_ACTIONS.has(r.action) && platform ? ` (${platform})` : ''} ${toIsoDay(r.at)}`,
        )
        .join('; ') ?? '',
    need: '',
    channel: '',
    proof: incident ? say('help.brief.kept', { count: Math.max(1, incident.artifacts.length) }) : '',
  };
}

/** Ten numbered lines of plain text. */
export const formatBrief = (brief: Brief, say: Translate): string =>
  BRIEF_LINES.map(
    (line, i) => `${i + 1}. ${say(`help.brief.line.${line}`)}: ${brief[line].replace(/\s+/g, ' ').trim() || '–'}`,
  ).join('\n');
